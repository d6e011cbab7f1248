package org.tongban.registry;

import static org.tongban.registry.Folk.DAY;
import static org.tongban.registry.Folk.as;

import java.time.LocalDate;
import java.util.List;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.RegionCode;
import org.tongban.registry.Declaration.*;

/** Corrections of events that the register stands against. */
final class RefusedCorrections {

  private static final Succession NOBODY = Succession.none();

  private RefusedCorrections() {}

  static void addTo(RefusedCases cases) {
    ofEvents(cases);
    ofHeads(cases);
    ofMarriages(cases);
  }

  private static void ofEvents(RefusedCases cases) {
    cases.add("event.unknown", f -> new EventCorrection(f.son.value(), DAY.minusDays(1), null));
    cases.add(
        "correction.head",
        f -> {
          Outcome moved =
              f.register(
                  new MoveWithin(
                      List.of(as(f.mother, "02")),
                      Folk.newHousehold(),
                      MoveReason.OTHER,
                      null,
                      NOBODY));
          return new EventCorrection(moved.events().getFirst().id(), null, f.nextDoor);
        });
    cases.add(
        "correction.order",
        f -> {
          Outcome moved =
              f.register(
                  new MoveWithin(
                      List.of(as(f.mother, "99")),
                      new Target.Join(f.beyond),
                      MoveReason.OTHER,
                      null,
                      NOBODY));
          return new EventCorrection(moved.events().getFirst().id(), Folk.SINCE, null);
        });
    cases.add(
        "correction.kind",
        f -> {
          Outcome card = f.register(new CardIssue(f.son));
          return new EventCorrection(card.events().getFirst().id(), DAY.minusDays(1), null);
        });
    cases.add(
        "correction.overtaken",
        f -> {
          Outcome moved = f.register(move(f, new Target.Join(f.beyond)));
          f.register(move(f, new Target.Join(f.nextDoor)));
          return new EventCorrection(moved.events().getFirst().id(), DAY.minusDays(1), null);
        });
    cases.add(
        "correction.household",
        f -> {
          Outcome moved = f.register(move(f, new Target.Join(f.beyond)));
          Outcome founded =
              f.register(new Establishment(Folk.newHousehold(), List.of(as(f.wife, "02")), NOBODY));
          return new EventCorrection(
              moved.events().getFirst().id(), DAY.minusDays(1), founded.households().getFirst());
        });
  }

  private static void ofHeads(RefusedCases cases) {
    cases.add(
        "correction.order",
        f -> {
          f.register(join(f.bachelor, "97", f.home), Folk.act(DAY.minusDays(5)));
          Outcome changed = f.register(new HeadChange(f.home, Folk.to(f.wife)));
          return day(changed, DAY.minusDays(9));
        });
    cases.add(
        "correction.order",
        f -> {
          f.register(join(f.bachelor, "97", f.home), Folk.act(DAY.minusDays(60)));
          Outcome left =
              f.register(
                  new MoveOut(f.bachelor, new RegionCode("510104"), MoveReason.WORK, NOBODY),
                  Folk.act(DAY.minusDays(20)));
          f.register(new HeadChange(f.home, Folk.to(f.wife)), Folk.act(DAY.minusDays(10)));
          return day(left, DAY.minusDays(5));
        });
    cases.add(
        "correction.order",
        f -> {
          Outcome founded =
              f.register(
                  new Establishment(Folk.newHousehold(), List.of(as(f.mother, "02")), NOBODY),
                  Folk.act(DAY.minusDays(20)));
          f.register(
              join(f.bachelor, founded.households().getFirst()), Folk.act(DAY.minusDays(10)));
          return day(founded, DAY.minusDays(5));
        });
    cases.add(
        "correction.order",
        f -> {
          f.register(new CardIssue(f.husband), Folk.act(DAY.minusDays(3)));
          return day(f.register(new Death(f.husband, Folk.to(f.wife))), DAY.minusDays(9));
        });
    cases.add(
        "correction.order",
        f -> {
          Outcome gone =
              f.register(
                  new Cancellation(f.bachelor, CancellationKind.EMIGRATED, null, NOBODY),
                  Folk.act(DAY.minusDays(20)));
          f.register(new Death(f.bachelor, NOBODY), Folk.act(DAY.minusDays(10)));
          return day(gone, DAY.minusDays(5));
        });
    cases.add(
        "head.capacity",
        f -> {
          LocalDate born = DAY.minusYears(18).minusDays(10);
          return day(
              f.register(
                  new MoveIn(
                      new Entry(Folk.number(born, Sex.MALE), Folk.adult("吴刚", Sex.MALE, born)),
                      Folk.newHousehold(),
                      "02",
                      new RegionCode("510104"),
                      MoveReason.WORK,
                      null)),
              DAY.minusDays(20));
        });
  }

  private static void ofMarriages(RefusedCases cases) {
    cases.add(
        "marriage.age",
        f -> day(f.register(new MarriageRecord(f.bachelor, f.maiden)), LocalDate.of(2010, 1, 1)));
    cases.add(
        "correction.order",
        f -> {
          Outcome wedding =
              f.register(new MarriageRecord(f.bachelor, f.maiden), Folk.act(DAY.minusDays(9)));
          f.register(new MarriageEnd(f.bachelor, f.maiden), Folk.act(DAY.minusDays(5)));
          return day(wedding, DAY.minusDays(4));
        });
    cases.add(
        "relation.notSpouses",
        f -> {
          Outcome wedding =
              f.register(new MarriageRecord(f.bachelor, f.maiden), Folk.act(DAY.minusDays(9)));
          f.register(
              new MoveWithin(
                  List.of(as(f.maiden, "12")),
                  new Target.Join(f.nextDoor),
                  MoveReason.SPOUSE,
                  f.bachelor,
                  NOBODY),
              Folk.act(DAY.minusDays(8)));
          return day(wedding, DAY.minusDays(5));
        });
  }

  private static EventCorrection day(Outcome wrong, LocalDate right) {
    return new EventCorrection(wrong.events().getFirst().id(), right, null);
  }

  private static MoveWithin join(PersonId person, HouseholdId household) {
    return join(person, "99", household);
  }

  private static MoveWithin join(PersonId person, String relation, HouseholdId household) {
    return new MoveWithin(
        List.of(as(person, relation)), new Target.Join(household), MoveReason.OTHER, null, NOBODY);
  }

  private static MoveWithin move(Folk folk, Target to) {
    return new MoveWithin(List.of(as(folk.mother, "99")), to, MoveReason.OTHER, null, NOBODY);
  }
}
