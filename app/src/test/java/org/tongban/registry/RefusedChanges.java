package org.tongban.registry;

import static org.tongban.registry.Folk.DAY;
import static org.tongban.registry.Folk.as;
import static org.tongban.registry.Folk.to;

import java.time.LocalDate;
import java.util.List;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.RegionCode;
import org.tongban.registry.Declaration.*;

/** Broken preconditions of households, particulars, ties and papers. */
final class RefusedChanges {

  private static final RegionCode OUTSIDE = new RegionCode("510104");
  private static final Succession NOBODY = Succession.none();

  private RefusedChanges() {}

  static void addTo(RefusedCases cases) {
    homes(cases);
    particulars(cases);
    ties(cases);
    papers(cases);
  }

  private static void homes(RefusedCases cases) {
    cases.add(
        "move.notKin",
        f ->
            new MoveWithin(
                List.of(as(f.mother, "99")),
                new Target.Join(f.nextDoor),
                MoveReason.CHILDREN,
                f.bachelor,
                NOBODY));
    cases.add(
        "relation.notSpouses",
        f ->
            new MoveWithin(
                List.of(as(f.maiden, "10")),
                new Target.Join(f.nextDoor),
                MoveReason.OTHER,
                null,
                NOBODY));
    cases.add(
        "move.same",
        f ->
            new MoveWithin(
                List.of(as(f.mother, "52")),
                new Target.Join(f.home),
                MoveReason.OTHER,
                null,
                NOBODY));
    cases.add("movers", f -> new Establishment(Folk.newHousehold(), List.of(), NOBODY));
    cases.add(
        "head.one",
        f -> new Establishment(Folk.newHousehold(), List.of(as(f.mother, "99")), NOBODY));
    cases.add(
        "head.capacity",
        f -> new Establishment(Folk.newHousehold(), List.of(as(f.son, "02")), NOBODY));
    cases.add(
        "notOneHousehold",
        f ->
            new Establishment(
                Folk.newHousehold(), List.of(as(f.mother, "02"), as(f.maiden, "99")), NOBODY));
    cases.add("split.all", f -> new Split(f.nextDoor, List.of(as(f.bachelor, "02")), null, NOBODY));
    cases.add(
        "split.collective", f -> new Split(f.dormitory, List.of(as(f.warden, "02")), null, NOBODY));
    cases.add("relations.missing", f -> new Merger(f.nextDoor, f.beyond, List.of()));
    cases.add(
        "merger.apart",
        f -> {
          Outcome came = f.register(arrival(new RegionCode("310118003002")));
          return new Merger(
              f.nextDoor, came.households().getFirst(), List.of(as(f.bachelor, "99")));
        });
    cases.add("merger.kind", f -> new Merger(f.nextDoor, f.dormitory, List.of()));
    cases.add("move.same", f -> new Merger(f.home, f.home, List.of()));
    cases.add("head.same", f -> new HeadChange(f.home, to(f.husband)));
    cases.add("successor.missing", f -> new HeadChange(f.home, NOBODY));
    cases.add("relation.sex", f -> new HeadChange(f.home, to(f.mother, as(f.husband, "30"))));
    cases.add(
        "community",
        f ->
            new HouseholdMove(
                f.home, new Home.Fresh(new RegionCode("310118"), "路 1 号", null), MoveReason.OTHER));
    cases.add(
        "dwelling.unknown",
        f -> new AddressRenaming(DwellingId.of(f.son.toString()), Folk.PLACE, "新路 1 号"));
    cases.add(
        "registry.household.unknown",
        f -> new HeadChange(HouseholdId.of(f.son.toString()), to(f.husband)));
  }

  private static MoveIn arrival(RegionCode community) {
    LocalDate born = LocalDate.of(1991, 3, 3);
    return new MoveIn(
        new Entry(Folk.number(born, Sex.MALE), Folk.adult("吴刚", Sex.MALE, born)),
        new Target.Found(Household.Kind.FAMILY, new Home.Fresh(community, "样例路 9 号", null), null),
        "02",
        OUTSIDE,
        MoveReason.WORK,
        null);
  }

  private static void particulars(RefusedCases cases) {
    cases.add(
        "particulars.correctOnly",
        f -> new ParticularsChange(f.son, Particular.BIRTH_DATE, "2012-09-02", f.son));
    cases.add("name", f -> new ParticularsChange(f.wife, Particular.NAME, "李東", f.wife));
    cases.add("applicant", f -> new ParticularsChange(f.wife, Particular.NAME, "李东", f.husband));
    cases.add("applicant", f -> new ParticularsChange(f.son, Particular.NAME, "王东", f.maiden));
    cases.add("value.same", f -> new ParticularsChange(f.son, Particular.NAME, "王小山", f.son));
    cases.add("value", f -> new ParticularsChange(f.son, Particular.HEIGHT, "tall", f.son));
    cases.add(
        "ethnicity.parents", f -> new ParticularsChange(f.son, Particular.ETHNICITY, "03", f.son));
    cases.add(
        "ethnicity.age", f -> new ParticularsChange(f.wife, Particular.ETHNICITY, "03", f.wife));
    cases.add(
        "ethnicity.once",
        f -> {
          f.register(new ParticularsCorrection(f.wife, Particular.ETHNICITY, "03", null));
          f.register(new ParticularsChange(f.son, Particular.ETHNICITY, "03", f.son));
          return new ParticularsChange(f.son, Particular.ETHNICITY, "01", f.son);
        });
    cases.add("sex.married", f -> new ParticularsChange(f.wife, Particular.SEX, "1", f.wife));
    cases.add(
        "correction.always",
        f -> new ParticularsCorrection(f.son, Particular.BIRTH_DATE, "2012-09-02", DAY));
    cases.add(
        "correction.beforeBirth",
        f -> new ParticularsCorrection(f.son, Particular.BIRTH_DATE, "2020-09-02", null));
    cases.add(
        "parentAge",
        f -> new ParticularsCorrection(f.son, Particular.BIRTH_DATE, "1980-09-02", null));
    cases.add(
        "value.same", f -> new ParticularsCorrection(f.son, Particular.OCCUPATION, "教学人员", null));
  }

  private static void ties(RefusedCases cases) {
    cases.add("marriage.already", f -> new MarriageRecord(f.bachelor, f.wife));
    cases.add("marriage.self", f -> new MarriageRecord(f.bachelor, f.bachelor));
    cases.add("marriage.sex", f -> new MarriageRecord(f.bachelor, f.warden));
    cases.add("marriage.age", f -> new MarriageRecord(f.maiden, f.son));
    cases.add(
        "marriage.kin",
        f -> {
          f.register(new KinshipRecord(f.mother, f.bachelor, KinshipKind.BIRTH));
          f.register(new KinshipRecord(f.mother, f.maiden, KinshipKind.BIRTH));
          return new MarriageRecord(f.bachelor, f.maiden);
        });
    cases.add("marriage.none", f -> new MarriageEnd(f.bachelor, f.maiden));
    cases.add("kinship.already", f -> new KinshipRecord(f.husband, f.son, KinshipKind.BIRTH));
    cases.add("kinship.self", f -> new KinshipRecord(f.son, f.son, KinshipKind.BIRTH));
    cases.add("parentAge", f -> new KinshipRecord(f.maiden, f.bachelor, KinshipKind.BIRTH));
    cases.add("kinship.circle", f -> new KinshipRecord(f.son, f.wife, KinshipKind.BIRTH));
    cases.add("kinship.circle", f -> new KinshipRecord(f.son, f.mother, KinshipKind.ADOPTION));
    cases.add("guardian.capacity", f -> new KinshipRecord(f.son, f.wife, KinshipKind.GUARDIAN));
    cases.add("kinship.birthStays", f -> new KinshipEnd(f.husband, f.son, KinshipKind.BIRTH));
    cases.add("kinship.none", f -> new KinshipEnd(f.husband, f.son, KinshipKind.GUARDIAN));
    cases.add("registry.person.unknown", f -> new MarriageRecord(f.bachelor, PersonId.next()));
  }

  private static void papers(RefusedCases cases) {
    cases.add("book.none", f -> new BookReplacement(f.home, true));
    cases.add(
        "book.already",
        f -> {
          f.register(new BookIssue(f.home));
          return new BookIssue(f.home);
        });
    cases.add(
        "permit.resident",
        f -> new PermitIssue(f.son, Folk.PLACE, Folk.SINCE, ResidenceBasis.SCHOOL));
    cases.add(
        "permit.halfYear",
        f -> {
          f.register(new MoveOut(f.son, OUTSIDE, MoveReason.STUDENT, NOBODY));
          return new PermitIssue(f.son, Folk.PLACE, DAY.minusMonths(5), ResidenceBasis.SCHOOL);
        });
    cases.add(
        "permit.already",
        f -> {
          f.register(new MoveOut(f.son, OUTSIDE, MoveReason.STUDENT, NOBODY));
          PermitIssue permit =
              new PermitIssue(f.son, Folk.PLACE, DAY.minusMonths(7), ResidenceBasis.SCHOOL);
          f.register(permit);
          return permit;
        });
    cases.add(
        "permit.early",
        f -> {
          f.register(new MoveOut(f.son, OUTSIDE, MoveReason.STUDENT, NOBODY));
          Outcome issued =
              f.register(
                  new PermitIssue(f.son, Folk.PLACE, DAY.minusMonths(7), ResidenceBasis.SCHOOL));
          return new PermitEndorsement(issued.documents().getFirst());
        });
    cases.add("paper.unknown", f -> new CardEnd(DocumentId.of(f.son.toString()), PaperEnd.LOST));
    cases.add(
        "paper.ended",
        f -> {
          Outcome issued = f.register(new CardIssue(f.wife));
          DocumentId card = issued.documents().getFirst();
          f.register(new CardEnd(card, PaperEnd.LOST));
          return new CardEnd(card, PaperEnd.CANCELLED);
        });
    cases.add(
        "card.already",
        f -> {
          f.register(new CardIssue(f.wife), Folk.act(DAY.minusDays(3)));
          return new CardIssue(f.wife, CardReason.FIRST);
        });
  }
}
