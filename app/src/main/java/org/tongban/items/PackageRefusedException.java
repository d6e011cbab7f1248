package org.tongban.items;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A package (事项包) that cannot be loaded; the message names the file, the line where known, and why.
 */
final class PackageRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Finding> findings;

  PackageRefusedException(String file, String why) {
    this(file, 0, why);
  }

  PackageRefusedException(String file, int line, String why) {
    this(List.of(new Finding(Finding.Severity.ERROR, file, line, why)));
  }

  PackageRefusedException(List<Finding> findings) {
    super(findings.stream().map(Finding::toString).collect(Collectors.joining("\n")));
    this.findings = findings;
  }

  List<Finding> findings() {
    return findings;
  }
}
