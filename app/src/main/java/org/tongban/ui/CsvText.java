package org.tongban.ui;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Lists as CSV (RFC 4180) for people (导出), with a byte order mark so that office programs read the
 * Chinese.
 */
public final class CsvText {

  private static final Pattern NUMBER = Pattern.compile("-?[0-9.,]+");
  private static final String BEGINS_A_FORMULA = "=+-@\t\r\n";

  private CsvText() {}

  /** The text of the lines written. */
  public static String of(Consumer<CsvWriter> lines) {
    StringWriter text = new StringWriter().append('\uFEFF');
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      lines.accept(csv);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory cannot fail", e);
    }
    return text.toString();
  }

  /** Keeps a spreadsheet from taking a text for a formula; negative numbers stay numbers. */
  public static String safe(String text) {
    boolean formula = !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0;
    return formula && !NUMBER.matcher(text).matches() ? "'" + text : text;
  }
}
