package org.tongban.items;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DeliveredPackagesTests {

  static List<LintTarget> packages() {
    return LintTarget.of(Path.of("../items"));
  }

  @ParameterizedTest
  @MethodSource("packages")
  void everyPackagePassesTheLintAndItsExamplesComeOutAsExpected(LintTarget item) {
    assertThat(item.lint(Packages.LINT)).as(item.name()).isEmpty();
  }
}
