package org.tongban.items;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongban.items.Finding.Severity;

/** Gathers what is wrong in a package, so that all of it is told at once. */
final class Findings {

  private final SortedSet<Finding> found = new TreeSet<>();

  void error(String file, String what) {
    error(file, 0, what);
  }

  void error(String file, int line, String what) {
    found.add(new Finding(Severity.ERROR, file, line, what));
  }

  void warning(String file, int line, String what) {
    found.add(new Finding(Severity.WARNING, file, line, what));
  }

  /** The part, or null with the reasons kept when it is refused. */
  <T> @Nullable T attempt(Supplier<T> part) {
    try {
      return part.get();
    } catch (PackageRefusedException refused) {
      found.addAll(refused.findings());
      return null;
    }
  }

  boolean broken() {
    return errors().findAny().isPresent();
  }

  /** Whether the check ends without refusing; the reasons are kept. */
  boolean passes(Runnable check) {
    try {
      check.run();
      return true;
    } catch (PackageRefusedException refused) {
      found.addAll(refused.findings());
      return false;
    }
  }

  /** Whether the file has no error: only then anything but a lint may look into it. */
  boolean clean(String file) {
    return errors().noneMatch(finding -> finding.file().equals(file));
  }

  /** Refuses the package when there is an error. */
  void refuse() {
    refuse(errors().toList());
  }

  /** Reads no further when the file has an error: what follows would build on it. */
  void refuse(String file) {
    refuse(errors().filter(finding -> finding.file().equals(file)).toList());
  }

  private static void refuse(List<Finding> errors) {
    if (!errors.isEmpty()) {
      throw new PackageRefusedException(errors);
    }
  }

  private Stream<Finding> errors() {
    return found.stream().filter(finding -> finding.severity() == Severity.ERROR);
  }

  /** In the order of files and lines. */
  List<Finding> all() {
    return List.copyOf(found);
  }
}
