package org.tongban.registry;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongban.registry.Declaration.KinshipKind;

/** Plans marriages and kinships (婚姻与亲属关系登记). */
@Component
class Ties {

  private static final String FIRST = "21";
  private static final String AGAIN = "22";
  private static final String SAME_AGAIN = "23";
  private static final String DIVORCED = "40";

  private final Homes homes;
  private final Kinships kinships;
  private final RegistrySettings rules;

  Ties(Homes homes, Kinships kinships, RegistrySettings rules) {
    this.homes = homes;
    this.kinships = kinships;
    this.rules = rules;
  }

  void plan(Declaration.MarriageRecord marriage, Filing filing) {
    PersonState one = filing.state().living(marriage.one());
    PersonState other = filing.state().living(marriage.other());
    Require.valid(!one.id().equals(other.id()), "marriage.self");
    oneOfBothCovered(filing, one, other);
    Require.that(free(one, filing) && free(other, filing), "marriage.already");
    Require.that(one.sex() != other.sex(), "marriage.sex");
    Require.that(
        Ages.marriageable(one.sex(), one.birthDate(), filing.day())
            && Ages.marriageable(other.sex(), other.birthDate(), filing.day()),
        "marriage.age");
    Require.that(!kinships.tooNear(one.id(), other.id()), "marriage.kin");
    Plan plan = filing.plan();
    plan.open(new MarriageRow(UUID.randomUUID(), one.id(), other.id(), filing.day(), null));
    for (PersonState spouse : List.of(one, other)) {
      PersonState to = spouse.id().equals(one.id()) ? other : one;
      become(filing, spouse, status(spouse, to));
      plan.event(filing.event(RegistrationEvent.Kind.MARRIED, spouse.id()).about(to.id()));
    }
  }

  private static boolean free(PersonState person, Filing filing) {
    return person.marriages().stream()
        .allMatch(marriage -> {
          java.time.LocalDate until = marriage.until();
          return until != null && !until.isAfter(filing.day());
        });
  }

  private static String status(PersonState person, PersonState to) {
    if (person.marriages().stream().anyMatch(marriage -> marriage.of(to.id()))) {
      return SAME_AGAIN;
    }
    String now = person.row().particulars().marriage();
    boolean before = !person.marriages().isEmpty() || now.equals("30") || now.equals(DIVORCED);
    return before ? AGAIN : FIRST;
  }

  private static void become(Filing filing, PersonState person, String status) {
    filing
        .plan()
        .change(
            person.row(),
            filing.day(),
            row -> row.with(ParticularValues.with(row.particulars(), Particular.MARRIAGE, status)));
  }

  void plan(Declaration.MarriageEnd end, Filing filing) {
    PersonState one = filing.state().living(end.one());
    PersonState other = filing.state().living(end.other());
    oneOfBothCovered(filing, one, other);
    MarriageRow marriage = one.marriage().filter(row -> row.of(other.id())).orElse(null);
    Require.that(marriage != null, "marriage.none");
    filing.plan().end(java.util.Objects.requireNonNull(marriage), filing.day());
    for (PersonState spouse : List.of(one, other)) {
      PersonState from = spouse.id().equals(one.id()) ? other : one;
      become(filing, spouse, DIVORCED);
      filing
          .plan()
          .event(
              filing
                  .event(RegistrationEvent.Kind.MARRIAGE_ENDED, spouse.id())
                  .variant(Divorce.DIVORCE)
                  .about(from.id()));
    }
  }

  /** The variant's name; death is the other one. */
  private enum Divorce {
    DIVORCE
  }

  void plan(Declaration.KinshipRecord record, Filing filing) {
    Require.valid(!record.person().equals(record.child()), "kinship.self");
    PersonState elder = filing.state().person(record.person());
    PersonState child = filing.state().living(record.child());
    homes.covered(filing, filing.place(child), child.id());
    // Before the ages, which cannot agree in a circle and would tell less.
    Require.that(
        record.kind() == KinshipKind.GUARDIAN || !kinships.descends(elder.id(), child.id()),
        "kinship.circle");
    boolean birth = record.kind() == KinshipKind.BIRTH;
    int gap = Ages.on(child.birthDate(), elder.birthDate());
    switch (record.kind()) {
      case BIRTH -> Require.that(gap >= rules.parentAge(), "parentAge");
      case ADOPTION -> {
        Require.that(elder.alive(), "dead");
        Require.that(elder.ageOn(filing.day()) >= Ages.ADOPTER, "birth.adopterAge");
        Require.that(gap > 0, "parentAge");
      }
      case STEP -> Require.that(elder.alive() && gap > 0, "parentAge");
      case GUARDIAN -> {
        Require.that(elder.alive(), "dead");
        Require.that(elder.ageOn(filing.day()) >= Ages.FULL_CAPACITY, "guardian.capacity");
      }
    }
    Require.that(
        child.parents().stream()
            .noneMatch(kin ->
                kin.kind() == record.kind()
                    && (kin.person().equals(elder.id())
                        || (birth && kin.personSex() == elder.sex()))),
        "kinship.already");
    filing
        .plan()
        .open(
            new KinshipRow(
                UUID.randomUUID(),
                elder.id(),
                child.id(),
                record.kind(),
                elder.sex(),
                birth ? child.birthDate().withDayOfMonth(1) : filing.day(),
                null));
    filing
        .plan()
        .event(
            filing
                .event(RegistrationEvent.Kind.KINSHIP_RECORDED, child.id())
                .variant(record.kind())
                .about(elder.id()));
  }

  void plan(Declaration.KinshipEnd end, Filing filing) {
    Require.valid(end.kind() != KinshipKind.BIRTH, "kinship.birthStays");
    PersonState child = filing.state().person(end.child());
    homes.covered(filing, filing.place(child), child.id());
    KinshipRow row =
        child.parents().stream()
            .filter(kin -> kin.kind() == end.kind() && kin.person().equals(end.person()))
            .findFirst()
            .orElse(null);
    Require.that(row != null, "kinship.none");
    filing.plan().end(java.util.Objects.requireNonNull(row), filing.day());
    filing
        .plan()
        .event(
            filing
                .event(RegistrationEvent.Kind.KINSHIP_ENDED, child.id())
                .variant(end.kind())
                .about(end.person()));
  }

  private void oneOfBothCovered(Filing filing, PersonState one, PersonState other) {
    boolean here = filing.act().operator().covers(filing.place(one));
    homes.covered(filing, filing.place(here ? one : other), one.id());
  }
}
