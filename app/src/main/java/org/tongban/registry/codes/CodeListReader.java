package org.tongban.registry.codes;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.RegionCode;

/**
 * Reads a code list (代码表): CSV (RFC 4180, UTF-8, plain or gzip) with the columns {@code code} and
 * {@code name} and, where the list has them, {@code from}, {@code until} and {@code successor}.
 */
final class CodeListReader {

  /** Most bytes of a list once unpacked: 32 MB, ten times the full list down to the towns. */
  static final int MOST_BYTES = 1 << 25;

  private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}]{1,60}");
  private static final Set<Integer> LENGTHS = Set.of(2, 4, 6, 9, 12);

  private final LocalDate effective;
  private final Set<String> seen = new HashSet<>();

  private CodeListReader(LocalDate effective) {
    this.effective = effective;
  }

  /** Unpacks what was uploaded; refuses with INVALID what is no list at all. */
  static byte[] unpack(byte[] upload) {
    boolean packed = upload.length > 2 && upload[0] == 0x1f && upload[1] == (byte) 0x8b;
    try (InputStream bytes = new ByteArrayInputStream(upload);
        InputStream list = packed ? new GZIPInputStream(bytes) : bytes) {
      byte[] content = list.readNBytes(MOST_BYTES + 1);
      if (content.length > MOST_BYTES) {
        throw new Refusal(Refusal.Kind.INVALID, "codes.file.large");
      }
      return content;
    } catch (IOException _) {
      throw new Refusal(Refusal.Kind.INVALID, "codes.file.broken");
    }
  }

  /**
   * Reads every line, good or bad.
   *
   * @param effective since when regions hold whose line names no day
   */
  static List<ListLine> read(byte[] content, LocalDate effective) {
    CodeListReader reader = new CodeListReader(effective);
    List<ListLine> lines = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> records =
        CsvReader.builder().skipEmptyLines(true).ofNamedCsvRecord(text(content))) {
      for (NamedCsvRecord line : records) {
        if (!line.getHeader().containsAll(List.of("code", "name"))) {
          throw new Refusal(Refusal.Kind.INVALID, "codes.file.columns");
        }
        lines.add(reader.line(line));
      }
    } catch (IOException | RuntimeException e) {
      throw e instanceof Refusal refusal
          ? refusal
          : new Refusal(Refusal.Kind.INVALID, "codes.file.broken");
    }
    if (lines.isEmpty()) {
      throw new Refusal(Refusal.Kind.INVALID, "codes.file.empty");
    }
    return lines;
  }

  private static String text(byte[] content) throws CharacterCodingException {
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private ListLine line(NamedCsvRecord line) {
    long number = line.getStartingLineNumber();
    String code = field(line, "code");
    String name = field(line, "name");
    String shown = code + " " + name;
    if (!code.chars().allMatch(c -> c >= '0' && c <= '9') || !LENGTHS.contains(code.length())) {
      return ListLine.bad(number, shown, "codes.line.code");
    }
    if (!NAME.matcher(name).matches()) {
      return ListLine.bad(number, shown, "codes.line.name");
    }
    try {
      @Nullable LocalDate since = day(line, "from");
      LocalDate from = since == null ? effective : since;
      @Nullable LocalDate until = day(line, "until");
      if (until != null && !from.isBefore(until)) {
        return ListLine.bad(number, shown, "codes.line.order");
      }
      if (!seen.add(code + from)) {
        return ListLine.bad(number, shown, "codes.line.twice");
      }
      String next = field(line, "successor");
      @Nullable RegionCode successor = next.isEmpty() ? null : new RegionCode(next);
      return ListLine.good(
          number, shown, new NamedRegion(new RegionCode(code), name, from, until, successor));
    } catch (DateTimeException _) {
      return ListLine.bad(number, shown, "codes.line.day");
    } catch (IllegalArgumentException _) {
      return ListLine.bad(number, shown, "codes.line.successor");
    }
  }

  private static @Nullable LocalDate day(NamedCsvRecord line, String column) {
    String day = field(line, column);
    return day.isEmpty() ? null : LocalDate.parse(day);
  }

  private static String field(NamedCsvRecord line, String column) {
    return line.findField(column).orElse("").strip();
  }
}
