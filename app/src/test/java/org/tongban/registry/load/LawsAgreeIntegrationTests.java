package org.tongban.registry.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongban.registry.RegistrationEvent;
import org.tongban.registry.RelationSexes;
import org.tongban.registry.Sex;
import org.tongban.testing.IntegrationTest;

/** What is refused before a row is written is what the database refuses. */
@IntegrationTest
class LawsAgreeIntegrationTests {

  @Autowired JdbcClient jdbc;

  /** A law that comes to this list has come to {@link Survey}, too, with its test. */
  @Test
  void noLawOfTheWholeRegisterIsAskedAfterWritingAlone() {
    String laws =
        jdbc.sql("SELECT pg_get_functiondef('registry.violations()'::regprocedure)")
            .query(String.class)
            .single();

    assertThat(
            Pattern.compile("SELECT '([A-Z_]+)'").matcher(laws).results().map(law -> law.group(1)))
        .containsExactlyInAnyOrder(
            "HEAD",
            "MEMBER_WITHOUT_HOUSEHOLD",
            "EVENT_AFTER_DEATH",
            "REGISTERED_AFTER_DEATH",
            "MARRIED_AFTER_DEATH",
            "RELATION_SEX",
            "HEAD_CAPACITY",
            "PARENT_AGE",
            "DWELLING");
  }

  @Test
  void theSameEventsAreOfTheLivingAlone() {
    List<String> kinds =
        Arrays.stream(RegistrationEvent.Kind.values()).map(RegistrationEvent.Kind::name).toList();

    assertThat(
            jdbc.sql(
                    "SELECT kind FROM unnest(:kinds::text[]) kind"
                        + " WHERE NOT registry.after_death_allowed(kind)")
                .param("kinds", kinds.toArray(String[]::new))
                .query(String.class)
                .list())
        .containsExactlyElementsOf(kinds.stream().filter(EventLine::isOfTheLiving).toList());
  }

  @Test
  void theSameRelationsSayASex() {
    for (Sex sex : List.of(Sex.MALE, Sex.FEMALE)) {
      List<String> refused =
          jdbc
              .sql(
                  "SELECT to_char(code, 'FM00') FROM generate_series(0, 99) code"
                      + " WHERE :sex <> registry.sex_of_relation(to_char(code, 'FM00'))")
              .param("sex", sex.code())
              .query(String.class)
              .stream()
              .map(String::valueOf)
              .toList();

      assertThat(refused).isNotEmpty().allMatch(relation -> !RelationSexes.agree(relation, sex));
      assertThat(
              IntStream.range(0, 100)
                  .mapToObj("%02d"::formatted)
                  .filter(relation -> !RelationSexes.agree(relation, sex)))
          .containsExactlyElementsOf(refused);
    }
  }
}
