package org.tongban.catalogue;

/**
 * What could not be read of a row, and what was kept instead (未读说明).
 *
 * @param line of the file, the header is 1
 * @param code of the entry, as far as it can be told
 * @param header of the column in the file; empty when the whole row is meant
 * @param found the beginning of what stands there
 * @param kept what was kept where that differs from row to row; otherwise empty
 */
public record Remark(
    long line, String code, String header, RemarkKind kind, String found, String kept) {

  private static final int SHOWN = 80;

  /** Shortens what is shown. */
  public Remark {
    code = beginning(code);
    found = beginning(found);
    kept = beginning(kept);
  }

  private static String beginning(String text) {
    String plain = text.replaceAll("[\\p{Cntrl}]+", " ").strip();
    return plain.codePointCount(0, plain.length()) <= SHOWN
        ? plain
        : plain.substring(0, plain.offsetByCodePoints(0, SHOWN));
  }
}
