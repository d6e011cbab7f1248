package org.tongban.registry;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.tongban.testing.IntegrationTest;

/** Every declaration with a precondition broken answers its reason and changes nothing. */
@IntegrationTest
class RefusedDeclarationsIntegrationTests extends FolkTests {

  @Autowired MessageSource words;

  private static List<RefusedCases.Case> cases() {
    return RefusedCases.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void saysWhyAndChangesNothing(RefusedCases.Case broken) {
    Declaration declared = broken.declaration().apply(folk);
    new Refusals(declarations, jdbc, words).refuses(broken.reason(), folk, declared, broken.act());
  }
}
