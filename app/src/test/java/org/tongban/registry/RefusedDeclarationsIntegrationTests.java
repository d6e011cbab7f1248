package org.tongban.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.tongban.kernel.Refusal;
import org.tongban.testing.IntegrationTest;

/** Every declaration with a precondition broken answers its reason and changes nothing. */
@IntegrationTest
class RefusedDeclarationsIntegrationTests {

  private static final List<Locale> LANGUAGES =
      List.of(Locale.SIMPLIFIED_CHINESE, Locale.TRADITIONAL_CHINESE, Locale.ENGLISH);

  @Autowired Declarations declarations;
  @Autowired Enrolment enrolment;
  @Autowired PlatformTransactionManager transactions;
  @Autowired JdbcClient jdbc;
  @Autowired MessageSource words;

  private Folk folk;

  @BeforeEach
  void open() {
    folk = new Folk(declarations, enrolment, transactions);
  }

  private static List<RefusedCases.Case> cases() {
    return RefusedCases.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void saysWhyAndChangesNothing(RefusedCases.Case broken) {
    Declaration declared = broken.declaration().apply(folk);
    String before = everything();
    refuses(broken.reason(), () -> declarations.preview(declared, broken.act()));
    refuses(broken.reason(), () -> folk.register(declared, broken.act()));
    assertThat(everything()).isEqualTo(before);
    for (Locale language : LANGUAGES) {
      assertThat(words.getMessage(broken.reason(), null, language)).isNotBlank();
    }
  }

  private static void refuses(String reason, Runnable verb) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(verb::run)
        .extracting(Refusal::messageKey)
        .isEqualTo(reason);
  }

  private String everything() {
    return Stream.of(
                "person",
                "person_version",
                "household",
                "household_version",
                "registration",
                "marriage",
                "kinship",
                "event",
                "document",
                "document_version",
                "dwelling",
                "dwelling_version",
                "evidence",
                "number_token")
            .map(table ->
                table
                    + jdbc.sql("SELECT count(*) FROM registry." + table).query(Long.class).single())
            .reduce("", String::concat)
        + jdbc.sql("SELECT max(last_recorded) FROM registry.person").query(String.class).single();
  }
}
