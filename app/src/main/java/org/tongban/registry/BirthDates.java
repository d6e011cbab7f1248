package org.tongban.registry;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongban.registry.Declaration.KinshipKind;

/**
 * Plans what follows from a birth date put right (出生日期更正): the register knows somebody, and who
 * their parents are, from the month of birth on.
 */
@Component
class BirthDates {

  private final Kinships kinships;
  private final JdbcClient jdbc;

  BirthDates(Kinships kinships, JdbcClient jdbc) {
    this.kinships = kinships;
    this.jdbc = jdbc;
  }

  /** The parents' entries tell of the child, too. */
  Scope scope(Declaration.ParticularsCorrection correction) {
    Scope own = Scope.of(correction.person());
    return correction.field() == Particular.BIRTH_DATE
        ? own.and(kinships.parents(correction.person()))
        : own;
  }

  /** Refuses what contradicts registrations, kin or headship; moves the relation to the parents. */
  void plan(Filing filing, PersonState person, LocalDate birth) {
    Require.valid(!birth.isAfter(filing.day()), "notYetBorn");
    Require.that(
        person.registrations().stream().noneMatch(row -> row.from().isBefore(birth)),
        "correction.beforeBirth");
    Require.that(agrees(person, birth.withDayOfMonth(1)), "parentAge");
    boolean minorHead =
        person.registrations().stream()
            .anyMatch(row ->
                row.ofHead()
                    && Ages.on(row.open() ? filing.day() : row.from(), birth) < Ages.FULL_CAPACITY);
    Require.that(!minorHead, "head.capacity");
    person.parents().forEach(kin -> descend(filing, kin, birth.withDayOfMonth(1)));
  }

  private static void descend(Filing filing, KinshipRow kin, LocalDate month) {
    if (kin.kind() != KinshipKind.BIRTH) {
      Require.that(!kin.from().isBefore(month), "correction.beforeBirth");
    } else if (!kin.from().equals(month)) {
      Require.that(filing.state().persons().containsKey(kin.person()), "changedMeanwhile");
      filing.plan().instead(kin, kin.over(month, kin.until()));
    }
  }

  /** Where a version with the right date begins: the first one with the month of birth. */
  static LocalDate since(PersonState person, PersonRow row, LocalDate birth) {
    PersonRow first = person.rows().getFirst();
    boolean born = row.from().equals(row.particulars().birthDate().withDayOfMonth(1));
    if (!born || !row.version().equals(first.version())) {
      return row.from();
    }
    LocalDate month = birth.withDayOfMonth(1);
    LocalDate until = row.until();
    Require.that(until == null || month.isBefore(until), "correction.beforeBirth");
    return month;
  }

  private boolean agrees(PersonState person, LocalDate month) {
    return jdbc.sql(
            """
            SELECT NOT EXISTS (
              SELECT FROM registry.kinship k
              JOIN registry.person_version v ON upper_inf(v.recorded)
                AND v.person = CASE WHEN k.child = :person THEN k.person ELSE k.child END
              WHERE :person IN (k.person, k.child) AND k.kind <> 'GUARDIAN'
                AND upper_inf(k.recorded)
                AND CASE WHEN k.child = :person THEN v.birth_month >= :month
                    ELSE v.birth_month <= :month END)
            """)
        .param("person", person.id().value())
        .param("month", month)
        .query(Boolean.class)
        .single();
  }
}
