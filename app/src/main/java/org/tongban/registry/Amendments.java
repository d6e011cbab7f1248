package org.tongban.registry;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongban.kernel.CitizenNumber;

/** Plans changes and corrections of particulars, and numbers issued anew (变更更正). */
@Component
class Amendments {

  private final Homes homes;
  private final NumberIssue numbers;
  private final BirthDates births;
  private final EthnicOrigins origins;

  Amendments(Homes homes, NumberIssue numbers, BirthDates births, EthnicOrigins origins) {
    this.homes = homes;
    this.numbers = numbers;
    this.births = births;
    this.origins = origins;
  }

  void plan(Declaration.ParticularsChange change, Filing filing) {
    PersonState person = filing.state().living(change.person());
    homes.covered(filing, filing.place(person), person.id());
    Particular field = change.field();
    Require.valid(
        field != Particular.BIRTH_DATE && field != Particular.MARRIAGE, "particulars.correctOnly");
    PersonRow row = person.row();
    Particulars next = ParticularValues.with(row.particulars(), field, change.value());
    differs(row.particulars(), next, field);
    applies(change, filing, person);
    switch (field) {
      case SEX -> Require.that(person.marriage().isEmpty(), "sex.married");
      case ETHNICITY -> ethnicity(filing, person, next.ethnicity());
      default -> {}
    }
    Particulars kept =
        field == Particular.NAME && next.formerName() == null
            ? ParticularValues.with(next, Particular.FORMER_NAME, row.particulars().name())
            : next;
    @Nullable CitizenNumber number = field == Particular.SEX ? reissue(filing, person, next) : null;
    filing
        .plan()
        .change(
            row,
            filing.day(),
            open -> number == null ? open.with(kept) : open.with(kept).with(number));
    if (field == Particular.SEX) {
      restate(filing, person, next.sex());
    }
    named(filing, person, field, next);
    filing
        .plan()
        .event(
            filing
                .event(RegistrationEvent.Kind.PARTICULARS_CHANGED, person.id())
                .change(field.changeKind(false), field.key())
                .about(change.applicant().equals(person.id()) ? null : change.applicant()));
  }

  /**
   * From 18 only oneself applies; before, a parent or guardian may (民法典 art. 1015; 登记条例 art. 18).
   */
  private static void applies(
      Declaration.ParticularsChange change, Filing filing, PersonState person) {
    if (change.applicant().equals(person.id())) {
      return;
    }
    boolean minor = person.ageOn(filing.day()) < Ages.FULL_CAPACITY;
    boolean near =
        person.parents().stream().anyMatch(kin -> kin.person().equals(change.applicant()));
    Require.that(minor && near, "applicant");
  }

  private void ethnicity(Filing filing, PersonState person, String to) {
    EthnicOrigin origin = origins.of(person.id());
    String forbids =
        EthnicityRule.forbids(to, origin.all(), person.birthDate(), filing.day(), origin.changes());
    Require.that(forbids.isEmpty(), forbids);
  }

  Scope scope(Declaration.ParticularsCorrection correction) {
    return births.scope(correction);
  }

  void plan(Declaration.ParticularsCorrection correction, Filing filing) {
    PersonState person = filing.state().person(correction.person());
    homes.covered(filing, filing.place(person), person.id());
    Particular field = correction.field();
    Particulars now = person.row().particulars();
    Particulars next = ParticularValues.with(now, field, correction.value());
    @Nullable LocalDate since = correction.wrongSince();
    boolean renumbered = field == Particular.SEX || field == Particular.BIRTH_DATE;
    Require.valid(since == null || !renumbered, "correction.always");
    Require.valid(since == null || !since.isAfter(filing.day()), "future");
    if (field == Particular.BIRTH_DATE) {
      births.plan(filing, person, next.birthDate());
    }
    @Nullable CitizenNumber number = renumbered ? reissue(filing, person, next) : null;
    boolean any = false;
    for (PersonRow row : person.rows()) {
      LocalDate from =
          field == Particular.BIRTH_DATE
              ? BirthDates.since(person, row, next.birthDate())
              : row.from();
      any |= correct(filing, row, from, correction, since, number);
    }
    Require.valid(any, "value.same");
    if (field == Particular.SEX) {
      Require.that(person.marriages().isEmpty(), "sex.married");
      Sex sex = next.sex();
      person.registrations().stream()
          .filter(row -> !RelationSexes.agree(row.relation(), sex))
          .forEach(
              row -> filing.plan().instead(row, row.as(RelationSexes.forSex(row.relation(), sex))));
    }
    named(filing, person, field, next);
    filing
        .plan()
        .event(
            filing
                .event(RegistrationEvent.Kind.PARTICULARS_CORRECTED, person.id())
                .change(field.changeKind(true), field.key()));
  }

  /** One version with the right value over the time it was wrong; the number only from today on. */
  private static boolean correct(
      Filing filing,
      PersonRow row,
      LocalDate from,
      Declaration.ParticularsCorrection correction,
      @Nullable LocalDate since,
      @Nullable CitizenNumber number) {
    LocalDate until = row.until();
    if (since != null && until != null && !until.isAfter(since)) {
      return false;
    }
    Particulars right =
        ParticularValues.with(row.particulars(), correction.field(), correction.value());
    if (right.equals(row.particulars())) {
      return false;
    }
    Plan plan = filing.plan();
    if (number != null && row.open()) {
      LocalDate day = filing.day();
      plan.closed.add(row);
      if (from.isBefore(day)) {
        plan.open(row.with(right).over(from, day));
      }
      plan.open(row.with(right).with(number).over(from.isAfter(day) ? from : day, null));
      return true;
    }
    if (since == null || !row.from().isBefore(since)) {
      plan.instead(row, row.with(right).over(from, until));
    } else {
      plan.change(row, since, open -> open.with(right));
    }
    return true;
  }

  void plan(Declaration.NumberChange change, Filing filing) {
    PersonState person = filing.state().living(change.person());
    homes.covered(filing, filing.place(person), person.id());
    CitizenNumber number = reissue(filing, person, person.row().particulars());
    filing.plan().change(person.row(), filing.day(), open -> open.with(number));
    filing
        .plan()
        .event(
            filing
                .event(RegistrationEvent.Kind.PARTICULARS_CHANGED, person.id())
                .change(change.fault().changeKind(), "number"));
  }

  private CitizenNumber reissue(Filing filing, PersonState person, Particulars of) {
    CitizenNumber number = numbers.issue(filing.place(person), of.birthDate(), of.sex());
    filing.plan().reissued.put(person.id(), number);
    return number;
  }

  /** The relation to the head says the other sex from that day on. */
  private static void restate(Filing filing, PersonState person, Sex sex) {
    person
        .registration()
        .filter(row -> !RelationSexes.agree(row.relation(), sex))
        .ifPresent(row ->
            filing
                .plan()
                .change(
                    row,
                    filing.day(),
                    open -> open.as(RelationSexes.forSex(open.relation(), sex))));
  }

  private static void named(Filing filing, PersonState person, Particular field, Particulars next) {
    if (field == Particular.NAME) {
      Entrants.found(filing, person.id(), next.name(), filing.place(person));
    }
  }

  private static void differs(Particulars before, Particulars after, Particular field) {
    Require.valid(!Objects.equals(before.of(field), after.of(field)), "value.same");
  }
}
