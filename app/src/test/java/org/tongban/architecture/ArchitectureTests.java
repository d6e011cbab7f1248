package org.tongban.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTests {

  private static final JavaClasses APPLICATION =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.tongban");
  private static final JavaClasses FIXTURES =
      new ClassFileImporter().importPackages("org.tongban.architecture.fixture");

  static Set<String> rules() {
    return Rules.all().keySet();
  }

  private static ArchRule rule(String name) {
    return Objects.requireNonNull(Rules.all().get(name));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theApplicationKeepsTheRule(String rule) {
    rule(rule).check(APPLICATION);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theRuleCatchesItsFixture(String rule) {
    assertThatThrownBy(() -> rule(rule).check(FIXTURES))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("fixture");
  }

  @Test
  void theKernelStaysAHandfulOfTypes() {
    assertThat(
            APPLICATION.stream()
                .filter(type -> type.getPackageName().equals("org.tongban.kernel"))
                .filter(
                    type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info")))
        .hasSizeLessThanOrEqualTo(15);
  }
}
