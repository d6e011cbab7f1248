package org.tongban.registry;

import static org.tongban.registry.Folk.DAY;
import static org.tongban.registry.Folk.as;
import static org.tongban.registry.Folk.to;

import java.time.LocalDate;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.RegionCode;
import org.tongban.registry.Declaration.*;

/** Broken preconditions of births, departures and arrivals. */
final class RefusedComings {

  private static final RegionCode OUTSIDE = new RegionCode("510104");
  private static final Succession NOBODY = Succession.none();

  private RefusedComings() {}

  static void addTo(RefusedCases cases) {
    births(cases);
    departures(cases);
    arrivals(cases);
  }

  private static Declaration birth(
      Folk folk, BirthKind kind, String relation, LocalDate born, String ethnicity) {
    Particulars child = Particulars.newborn("王新", Sex.FEMALE, born, ethnicity, "上海市青浦区", "江苏省苏州市");
    return new Birth(kind, folk.home, relation, child, folk.wife, folk.husband);
  }

  private static void births(RefusedCases cases) {
    LocalDate born = DAY.minusDays(3);
    Act act = Folk.certified(DAY);
    cases.add("birth.certificate", folk -> folk.birth(BirthKind.MARITAL));
    cases.add("birth.hasCertificate", act, folk -> folk.birth(BirthKind.NO_CERTIFICATE));
    cases.add("birth.married", act, folk -> folk.birth(BirthKind.NON_MARITAL));
    cases.add(
        "birth.notMarried",
        act,
        f ->
            new Birth(
                BirthKind.MARITAL,
                f.beyond,
                "30",
                Folk.newborn(Sex.FEMALE, born),
                f.maiden,
                f.bachelor));
    cases.add(
        "birth.noParent",
        f -> new Birth(BirthKind.ABROAD, f.home, "30", Folk.newborn(Sex.FEMALE, born), null, null));
    cases.add(
        "birth.household",
        f ->
            new Birth(
                BirthKind.ABROAD,
                f.nextDoor,
                "30",
                Folk.newborn(Sex.FEMALE, born),
                f.wife,
                f.husband));
    cases.add(
        "birth.parentSex",
        f ->
            new Birth(
                BirthKind.ABROAD, f.home, "30", Folk.newborn(Sex.FEMALE, born), f.husband, f.wife));
    cases.add("relation.sex", act, f -> birth(f, BirthKind.MARITAL, "20", born, "01"));
    cases.add("birth.relation", act, f -> birth(f, BirthKind.MARITAL, "42", born, "01"));
    cases.add("relation.unknown", act, f -> birth(f, BirthKind.MARITAL, "02", born, "01"));
    cases.add("birth.ethnicity", act, f -> birth(f, BirthKind.MARITAL, "30", born, "03"));
    cases.add("value", act, f -> birth(f, BirthKind.MARITAL, "30", born, "99"));
    cases.add("notYetBorn", act, f -> birth(f, BirthKind.MARITAL, "30", DAY.plusDays(1), "01"));
    cases.add("parentAge", f -> birth(f, BirthKind.ABROAD, "30", LocalDate.of(1990, 1, 1), "01"));
    cases.add(
        "birth.adopterAge",
        f -> {
          LocalDate young = LocalDate.of(1998, 2, 2);
          Outcome in =
              f.register(
                  new MoveIn(
                      new Entry(
                          Folk.number(young, Sex.FEMALE), Folk.adult("吴芳", Sex.FEMALE, young)),
                      Folk.newHousehold(),
                      "02",
                      OUTSIDE,
                      MoveReason.TALENT,
                      null));
          return new Birth(
              BirthKind.ADOPTION,
              in.households().getFirst(),
              "37",
              Folk.newborn(Sex.FEMALE, born),
              in.persons().getFirst(),
              null);
        });
    cases.add(
        "birth.adopterGap",
        f ->
            new Birth(
                BirthKind.ADOPTION,
                f.nextDoor,
                "37",
                Folk.newborn(Sex.FEMALE, born),
                null,
                f.bachelor));
    cases.add(
        "birth.parentDead",
        f -> {
          f.register(new Death(f.wife, NOBODY), Folk.act(DAY.minusDays(30)));
          return birth(f, BirthKind.ABROAD, "30", born, "01");
        });
    cases.add("future", Folk.act(DAY.plusYears(60)), f -> f.birth(BirthKind.ABROAD));
    cases.add(
        "name",
        f ->
            new Birth(
                BirthKind.ABROAD,
                f.home,
                "30",
                Particulars.newborn("Anna", Sex.FEMALE, born, "01", "", ""),
                f.wife,
                f.husband));
    cases.add(
        "registry.jurisdiction",
        City.act(City.WUJIANG, CaseId.next(), DAY),
        f -> f.birth(BirthKind.ABROAD));
  }

  private static void departures(RefusedCases cases) {
    cases.add("successor.missing", f -> new Death(f.husband, NOBODY));
    cases.add("successor.needless", f -> new Death(f.son, to(f.wife)));
    cases.add("successor.member", f -> new Death(f.husband, to(f.bachelor)));
    cases.add("head.capacity", f -> new Death(f.husband, to(f.son)));
    cases.add("relations.stranger", f -> new Death(f.husband, to(f.wife, as(f.maiden, "99"))));
    cases.add("tooEarly", Folk.act(Folk.SINCE.minusDays(1)), f -> new Death(f.son, NOBODY));
    cases.add(
        "death.later",
        Folk.act(DAY.minusDays(9)),
        f -> {
          f.register(new CardIssue(f.son), Folk.act(DAY.minusDays(3)));
          return new Death(f.son, NOBODY);
        });
    cases.add(
        "death.later",
        Folk.act(DAY.minusDays(9)),
        f -> {
          f.register(
              new MoveOut(f.mother, new RegionCode("510104"), MoveReason.WORK, NOBODY),
              Folk.act(DAY.minusDays(3)));
          return new Death(f.mother, NOBODY);
        });
    cases.add(
        "dead",
        f -> {
          f.register(new Death(f.son, NOBODY));
          return new Death(f.son, NOBODY);
        });
    cases.add(
        "duplicate.kept", f -> new Cancellation(f.son, CancellationKind.DUPLICATE, null, NOBODY));
    cases.add(
        "duplicate.same", f -> new Cancellation(f.son, CancellationKind.DUPLICATE, f.son, NOBODY));
    cases.add("place", f -> new MoveOut(f.son, new RegionCode("51"), MoveReason.STUDENT, NOBODY));
    cases.add("moveOut.within", f -> new MoveOut(f.son, Folk.PLACE, MoveReason.STUDENT, NOBODY));
    cases.add(
        "notRegistered",
        f -> {
          f.register(new MoveOut(f.son, OUTSIDE, MoveReason.STUDENT, NOBODY));
          return new MoveOut(f.son, OUTSIDE, MoveReason.STUDENT, NOBODY);
        });
  }

  private static MoveIn arrival(Folk folk, Entry entry, MoveReason reason, String relation) {
    return new MoveIn(entry, new Target.Join(folk.beyond), relation, OUTSIDE, reason, null);
  }

  private static Entry stranger() {
    LocalDate born = LocalDate.of(1991, 3, 3);
    return new Entry(Folk.number(born, Sex.MALE), Folk.adult("吴刚", Sex.MALE, born));
  }

  private static void arrivals(RefusedCases cases) {
    cases.add("move.kin", f -> arrival(f, stranger(), MoveReason.SPOUSE, "99"));
    cases.add("relation.sex", f -> arrival(f, stranger(), MoveReason.WORK, "30"));
    cases.add(
        "number.missing",
        f -> arrival(f, new Entry(null, stranger().particulars()), MoveReason.WORK, "99"));
    cases.add(
        "number.birthDate",
        f ->
            arrival(
                f,
                new Entry(
                    stranger().number(), Folk.adult("吴刚", Sex.MALE, LocalDate.of(1991, 3, 4))),
                MoveReason.WORK,
                "99"));
    cases.add(
        "number.sex",
        f ->
            arrival(
                f,
                new Entry(
                    stranger().number(), Folk.adult("吴刚", Sex.FEMALE, LocalDate.of(1991, 3, 3))),
                MoveReason.WORK,
                "99"));
    cases.add(
        "registered",
        f -> {
          Entry entry = stranger();
          f.register(arrival(f, entry, MoveReason.WORK, "99"));
          return arrival(f, entry, MoveReason.WORK, "99");
        });
    cases.add(
        "moveIn.mismatch",
        f -> {
          Entry entry = stranger();
          Outcome came = f.register(arrival(f, entry, MoveReason.WORK, "99"));
          f.register(new MoveOut(came.persons().getFirst(), OUTSIDE, MoveReason.WORK, NOBODY));
          Entry other =
              new Entry(entry.number(), Folk.adult("吴强", Sex.MALE, LocalDate.of(1991, 3, 3)));
          return arrival(f, other, MoveReason.WORK, "99");
        });
    cases.add(
        "move.kinElsewhere",
        f ->
            new MoveIn(
                stranger(), new Target.Join(f.beyond), "99", OUTSIDE, MoveReason.SPOUSE, f.wife));
    cases.add(
        "move.collective",
        f ->
            new MoveIn(
                stranger(),
                new Target.Join(f.dormitory),
                "99",
                OUTSIDE,
                MoveReason.SPOUSE,
                f.warden));
    cases.add(
        "household.ended",
        f -> {
          f.register(new Death(f.bachelor, NOBODY));
          return new MoveIn(
              stranger(), new Target.Join(f.nextDoor), "99", OUTSIDE, MoveReason.WORK, null);
        });
    cases.add(
        "household.later",
        Folk.act(Folk.SINCE.minusDays(9)),
        f -> arrival(f, stranger(), MoveReason.WORK, "99"));
    cases.add(
        "head.one",
        f -> new MoveIn(stranger(), Folk.newHousehold(), "99", OUTSIDE, MoveReason.WORK, null));
    cases.add(
        "address",
        f ->
            new MoveIn(
                stranger(),
                new Target.Found(
                    Household.Kind.FAMILY, new Home.Fresh(Folk.PLACE, " ", null), null),
                "02",
                OUTSIDE,
                MoveReason.WORK,
                null));
    cases.add(
        "number.held",
        f -> {
          Entry entry = stranger();
          f.register(arrival(f, entry, MoveReason.WORK, "99"));
          return new LateRegistration(entry, new Target.Join(f.beyond), "99");
        });
    cases.add("registered", f -> new Restoration(f.son, new Target.Join(f.home), "20"));
    cases.add(
        "restore.duplicate",
        f -> {
          f.register(new Cancellation(f.son, CancellationKind.DUPLICATE, f.bachelor, NOBODY));
          return new Restoration(f.son, new Target.Join(f.home), "20");
        });
  }
}
