package org.tongban.registry.declaring;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CitizenNumber;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;
import org.tongban.registry.Reading;
import org.tongban.registry.Register;

/** Finds the persons and households that a form names by their numbers (按号查找). */
@Component
class Finder {

  private final JdbcClient jdbc;
  private final Register register;

  Finder(JdbcClient jdbc, Register register) {
    this.jdbc = jdbc;
    this.register = register;
  }

  /** The person with the number typed; a problem of the field when there is none. */
  @Nullable PersonId person(Answers answers, String field, Actor actor) {
    if (!answers.given(field)) {
      return null;
    }
    Optional<PersonId> found =
        CitizenNumber.parse(answers.text(field))
            .flatMap(number ->
                register.find(number, new Reading(actor, null, "registry.purpose.declaring")));
    if (found.isEmpty()) {
      answers.problem(field, "registry.desk.fix.person");
    }
    return found.orElse(null);
  }

  /** The standing household of the actor's jurisdiction with the number typed. */
  @Nullable HouseholdId household(Answers answers, String field, Actor actor) {
    if (!answers.given(field)) {
      return null;
    }
    Optional<HouseholdId> found = household(answers.text(field), actor);
    if (found.isEmpty()) {
      answers.problem(field, "registry.desk.fix.household");
    }
    return found.orElse(null);
  }

  private Optional<HouseholdId> household(String number, Actor actor) {
    return jdbc
        .sql(
            """
            SELECT household FROM registry.household_version
            WHERE number = :number AND upper_inf(recorded) AND upper_inf(valid)
              AND community LIKE :place || '%'
            ORDER BY household LIMIT 2
            """)
        .param("number", number)
        .param("place", actor.jurisdiction().digits())
        .query(UUID.class)
        .list()
        .stream()
        .collect(
            java.util.stream.Collectors.collectingAndThen(
                java.util.stream.Collectors.toList(),
                ids ->
                    ids.size() == 1
                        ? Optional.of(new HouseholdId(ids.getFirst()))
                        : Optional.empty()));
  }
}
