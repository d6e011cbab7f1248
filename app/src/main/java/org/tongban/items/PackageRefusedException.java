package org.tongban.items;

/**
 * A package (事项包) that cannot be loaded; the message names the file, the line where known, and why.
 */
final class PackageRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  PackageRefusedException(String file, String why) {
    super(file + ": " + why);
  }

  PackageRefusedException(String file, int line, String why) {
    super(line > 0 ? file + ":" + line + ": " + why : file + ": " + why);
  }
}
