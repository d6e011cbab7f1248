package org.tongban.catalogue;

/**
 * How a file is taken in (导入要求).
 *
 * @param source the file's name, for people
 * @param retire whether entries of the same regions that the file lacks are retired
 */
record ImportOrder(String source, boolean retire) {

  private static final int LONGEST = 200;

  /** Shortens the name. */
  ImportOrder {
    String plain = source.replaceAll("\\p{Cntrl}", "").strip();
    String named = plain.isEmpty() ? "catalogue.csv" : plain;
    source = named.substring(0, Math.min(named.length(), LONGEST));
  }
}
