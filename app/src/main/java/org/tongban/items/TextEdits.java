package org.tongban.items;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** Changes one text of a messages file and leaves every other line as it is (文字修改). */
final class TextEdits {

  private TextEdits() {}

  /** The file with the text under the key, in its place or at the end. */
  static String with(String file, String key, String value) {
    String line = line(key, value);
    List<String> lines = new ArrayList<>();
    boolean found = false;
    for (String old : file.lines().toList()) {
      boolean here = !old.isBlank() && read(old).containsKey(key);
      lines.add(here ? line : old);
      found |= here;
    }
    if (!found) {
      lines.add(line);
    }
    return String.join("\n", lines) + "\n";
  }

  static Properties read(String text) {
    Properties read = new Properties();
    try {
      read.load(new StringReader(text));
    } catch (IOException impossible) {
      throw new UncheckedIOException("reading from memory cannot fail", impossible);
    }
    return read;
  }

  private static String line(String key, String value) {
    Properties one = new Properties();
    one.setProperty(key, value);
    StringWriter written = new StringWriter();
    try {
      one.store(written, null);
    } catch (IOException impossible) {
      throw new UncheckedIOException("writing to memory cannot fail", impossible);
    }
    return written
        .toString()
        .lines()
        .filter(line -> !line.startsWith("#"))
        .findFirst()
        .orElseThrow();
  }
}
