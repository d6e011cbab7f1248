package org.tongban.items;

import java.util.Comparator;

/**
 * Something that is wrong in a package (检查发现): where it stands, and what to do.
 *
 * @param file file of the package, or the package itself where no file is meant
 * @param line counted from 1; 0 where no line is known
 */
public record Finding(Severity severity, String file, int line, String what)
    implements Comparable<Finding> {

  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::file)
          .thenComparingInt(Finding::line)
          .thenComparing(Finding::severity)
          .thenComparing(Finding::what);

  /** How much it matters. */
  public enum Severity {
    /** The package is refused. */
    ERROR,
    /** The package is taken; somebody should look. */
    WARNING
  }

  /** The file, and the line where it is known. */
  public String where() {
    return line > 0 ? file + ":" + line : file;
  }

  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return where() + ": " + what;
  }
}
