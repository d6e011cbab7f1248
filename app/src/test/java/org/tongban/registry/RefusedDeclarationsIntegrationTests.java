package org.tongban.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.tongban.registry.Folk.DAY;
import static org.tongban.registry.Folk.as;
import static org.tongban.registry.Folk.to;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.RegionCode;
import org.tongban.registry.Declaration.*;
import org.tongban.testing.IntegrationTest;

/** Every declaration with a precondition broken answers its reason and changes nothing. */
@IntegrationTest
class RefusedDeclarationsIntegrationTests {

  private static final RegionCode OUTSIDE = new RegionCode("510104");
  private static final Succession NOBODY = Succession.none();
  private static final Map<String, Map.Entry<Function<Folk, Declaration>, Act>> CASES =
      new java.util.LinkedHashMap<>();

  static {
    births();
    departures();
    arrivals();
    homes();
    particulars();
    ties();
    papers();
  }

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

  private static void refused(String reason, Function<Folk, Declaration> declaration) {
    refused(reason, Folk.act(), declaration);
  }

  private static void refused(String reason, Act act, Function<Folk, Declaration> declaration) {
    String name = reason;
    while (CASES.containsKey(name)) {
      name = name + "+";
    }
    CASES.put(name, Map.entry(declaration, act));
  }

  private static Stream<Arguments> cases() {
    return CASES.entrySet().stream()
        .map(each ->
            Arguments.of(each.getKey(), each.getValue().getKey(), each.getValue().getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void saysWhyAndChangesNothing(String name, Function<Folk, Declaration> declaration, Act act) {
    String key = name.replace("+", "");
    key = key.startsWith("registry.") ? key : "registry.events." + key;
    Declaration declared = declaration.apply(folk);
    String before = everything();
    for (boolean preview : new boolean[] {true, false}) {
      assertThatExceptionOfType(Refusal.class)
          .isThrownBy(() -> {
            if (preview) {
              declarations.preview(declared, act);
            } else {
              folk.register(declared, act);
            }
          })
          .satisfies(refusal -> assertThat(refusal.kind()).isNotNull())
          .extracting(Refusal::messageKey)
          .isEqualTo(key);
    }
    assertThat(everything()).isEqualTo(before);
    for (java.util.Locale locale :
        List.of(
            java.util.Locale.SIMPLIFIED_CHINESE,
            java.util.Locale.TRADITIONAL_CHINESE,
            java.util.Locale.ENGLISH)) {
      assertThat(words.getMessage(key, null, locale)).isNotBlank();
    }
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

  private static Declaration birth(
      Folk folk, BirthKind kind, String relation, LocalDate born, String ethnicity) {
    Particulars child = Particulars.newborn("王新", Sex.FEMALE, born, ethnicity, "上海市青浦区", "江苏省苏州市");
    return new Birth(kind, folk.home, relation, child, folk.wife, folk.husband);
  }

  private static void births() {
    LocalDate born = DAY.minusDays(3);
    Act act = Folk.certified(DAY);
    refused("birth.certificate", folk -> folk.birth(BirthKind.MARITAL));
    refused("birth.hasCertificate", act, folk -> folk.birth(BirthKind.NO_CERTIFICATE));
    refused("birth.married", act, folk -> folk.birth(BirthKind.NON_MARITAL));
    refused(
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
    refused(
        "birth.noParent",
        f -> new Birth(BirthKind.ABROAD, f.home, "30", Folk.newborn(Sex.FEMALE, born), null, null));
    refused(
        "birth.household",
        f ->
            new Birth(
                BirthKind.ABROAD,
                f.nextDoor,
                "30",
                Folk.newborn(Sex.FEMALE, born),
                f.wife,
                f.husband));
    refused(
        "birth.parentSex",
        f ->
            new Birth(
                BirthKind.ABROAD, f.home, "30", Folk.newborn(Sex.FEMALE, born), f.husband, f.wife));
    refused("relation.sex", act, f -> birth(f, BirthKind.MARITAL, "20", born, "01"));
    refused("birth.relation", act, f -> birth(f, BirthKind.MARITAL, "42", born, "01"));
    refused("relation.unknown", act, f -> birth(f, BirthKind.MARITAL, "02", born, "01"));
    refused("birth.ethnicity", act, f -> birth(f, BirthKind.MARITAL, "30", born, "03"));
    refused("value", act, f -> birth(f, BirthKind.MARITAL, "30", born, "99"));
    refused("notYetBorn", act, f -> birth(f, BirthKind.MARITAL, "30", DAY.plusDays(1), "01"));
    refused("parentAge", f -> birth(f, BirthKind.ABROAD, "30", LocalDate.of(1990, 1, 1), "01"));
    refused(
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
    refused(
        "birth.adopterGap",
        f ->
            new Birth(
                BirthKind.ADOPTION,
                f.nextDoor,
                "37",
                Folk.newborn(Sex.FEMALE, born),
                null,
                f.bachelor));
    refused(
        "birth.parentDead",
        f -> {
          f.register(new Death(f.wife, NOBODY), Folk.act(DAY.minusDays(30)));
          return birth(f, BirthKind.ABROAD, "30", born, "01");
        });
    refused("future", Folk.act(DAY.plusYears(60)), f -> f.birth(BirthKind.ABROAD));
    refused(
        "name",
        f ->
            new Birth(
                BirthKind.ABROAD,
                f.home,
                "30",
                Particulars.newborn("Anna", Sex.FEMALE, born, "01", "", ""),
                f.wife,
                f.husband));
    refused(
        "registry.jurisdiction",
        City.act(City.WUJIANG, CaseId.next(), DAY),
        f -> f.birth(BirthKind.ABROAD));
  }

  private static void departures() {
    refused("successor.missing", f -> new Death(f.husband, NOBODY));
    refused("successor.needless", f -> new Death(f.son, to(f.wife)));
    refused("successor.member", f -> new Death(f.husband, to(f.bachelor)));
    refused("head.capacity", f -> new Death(f.husband, to(f.son)));
    refused("relations.stranger", f -> new Death(f.husband, to(f.wife, as(f.maiden, "99"))));
    refused("tooEarly", Folk.act(Folk.SINCE.minusDays(1)), f -> new Death(f.son, NOBODY));
    refused(
        "dead",
        f -> {
          f.register(new Death(f.son, NOBODY));
          return new Death(f.son, NOBODY);
        });
    refused(
        "duplicate.kept", f -> new Cancellation(f.son, CancellationKind.DUPLICATE, null, NOBODY));
    refused(
        "duplicate.same", f -> new Cancellation(f.son, CancellationKind.DUPLICATE, f.son, NOBODY));
    refused("place", f -> new MoveOut(f.son, new RegionCode("51"), MoveReason.STUDENT, NOBODY));
    refused("moveOut.within", f -> new MoveOut(f.son, Folk.PLACE, MoveReason.STUDENT, NOBODY));
    refused(
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

  private static void arrivals() {
    refused("move.kin", f -> arrival(f, stranger(), MoveReason.SPOUSE, "99"));
    refused("relation.sex", f -> arrival(f, stranger(), MoveReason.WORK, "30"));
    refused(
        "number.missing",
        f -> arrival(f, new Entry(null, stranger().particulars()), MoveReason.WORK, "99"));
    refused(
        "number.birthDate",
        f ->
            arrival(
                f,
                new Entry(
                    stranger().number(), Folk.adult("吴刚", Sex.MALE, LocalDate.of(1991, 3, 4))),
                MoveReason.WORK,
                "99"));
    refused(
        "number.sex",
        f ->
            arrival(
                f,
                new Entry(
                    stranger().number(), Folk.adult("吴刚", Sex.FEMALE, LocalDate.of(1991, 3, 3))),
                MoveReason.WORK,
                "99"));
    refused(
        "registered",
        f -> {
          Entry entry = stranger();
          f.register(arrival(f, entry, MoveReason.WORK, "99"));
          return arrival(f, entry, MoveReason.WORK, "99");
        });
    refused(
        "moveIn.mismatch",
        f -> {
          Entry entry = stranger();
          Outcome came = f.register(arrival(f, entry, MoveReason.WORK, "99"));
          f.register(new MoveOut(came.persons().getFirst(), OUTSIDE, MoveReason.WORK, NOBODY));
          Entry other =
              new Entry(entry.number(), Folk.adult("吴强", Sex.MALE, LocalDate.of(1991, 3, 3)));
          return arrival(f, other, MoveReason.WORK, "99");
        });
    refused(
        "move.kinElsewhere",
        f ->
            new MoveIn(
                stranger(), new Target.Join(f.beyond), "99", OUTSIDE, MoveReason.SPOUSE, f.wife));
    refused(
        "move.collective",
        f ->
            new MoveIn(
                stranger(),
                new Target.Join(f.dormitory),
                "99",
                OUTSIDE,
                MoveReason.SPOUSE,
                f.warden));
    refused(
        "household.ended",
        f -> {
          f.register(new Death(f.bachelor, NOBODY));
          return new MoveIn(
              stranger(), new Target.Join(f.nextDoor), "99", OUTSIDE, MoveReason.WORK, null);
        });
    refused(
        "household.later",
        Folk.act(Folk.SINCE.minusDays(9)),
        f -> arrival(f, stranger(), MoveReason.WORK, "99"));
    refused(
        "head.one",
        f -> new MoveIn(stranger(), Folk.newHousehold(), "99", OUTSIDE, MoveReason.WORK, null));
    refused(
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
    refused(
        "number.held",
        f -> {
          Entry entry = stranger();
          f.register(arrival(f, entry, MoveReason.WORK, "99"));
          return new LateRegistration(entry, new Target.Join(f.beyond), "99");
        });
    refused("registered", f -> new Restoration(f.son, new Target.Join(f.home), "20"));
    refused(
        "restore.duplicate",
        f -> {
          f.register(new Cancellation(f.son, CancellationKind.DUPLICATE, f.bachelor, NOBODY));
          return new Restoration(f.son, new Target.Join(f.home), "20");
        });
  }

  private static void homes() {
    refused(
        "move.notKin",
        f ->
            new MoveWithin(
                List.of(as(f.mother, "99")),
                new Target.Join(f.nextDoor),
                MoveReason.CHILDREN,
                f.bachelor,
                NOBODY));
    refused(
        "relation.notSpouses",
        f ->
            new MoveWithin(
                List.of(as(f.maiden, "10")),
                new Target.Join(f.nextDoor),
                MoveReason.OTHER,
                null,
                NOBODY));
    refused(
        "move.same",
        f ->
            new MoveWithin(
                List.of(as(f.mother, "52")),
                new Target.Join(f.home),
                MoveReason.OTHER,
                null,
                NOBODY));
    refused("movers", f -> new Establishment(Folk.newHousehold(), List.of(), NOBODY));
    refused(
        "head.one",
        f -> new Establishment(Folk.newHousehold(), List.of(as(f.mother, "99")), NOBODY));
    refused(
        "head.capacity",
        f -> new Establishment(Folk.newHousehold(), List.of(as(f.son, "02")), NOBODY));
    refused(
        "notOneHousehold",
        f ->
            new Establishment(
                Folk.newHousehold(), List.of(as(f.mother, "02"), as(f.maiden, "99")), NOBODY));
    refused("split.all", f -> new Split(f.nextDoor, List.of(as(f.bachelor, "02")), null, NOBODY));
    refused(
        "split.collective", f -> new Split(f.dormitory, List.of(as(f.warden, "02")), null, NOBODY));
    refused("relations.missing", f -> new Merger(f.nextDoor, f.beyond, List.of()));
    refused("merger.kind", f -> new Merger(f.nextDoor, f.dormitory, List.of()));
    refused("move.same", f -> new Merger(f.home, f.home, List.of()));
    refused("head.same", f -> new HeadChange(f.home, to(f.husband)));
    refused("successor.missing", f -> new HeadChange(f.home, NOBODY));
    refused("relation.sex", f -> new HeadChange(f.home, to(f.mother, as(f.husband, "30"))));
    refused(
        "community",
        f ->
            new HouseholdMove(
                f.home, new Home.Fresh(new RegionCode("310118"), "路 1 号", null), MoveReason.OTHER));
    refused(
        "dwelling.unknown",
        f -> new AddressRenaming(DwellingId.of(f.son.toString()), Folk.PLACE, "新路 1 号"));
    refused(
        "registry.household.unknown",
        f -> new HeadChange(org.tongban.kernel.HouseholdId.of(f.son.toString()), to(f.husband)));
  }

  private static void particulars() {
    refused(
        "particulars.correctOnly",
        f -> new ParticularsChange(f.son, Particular.BIRTH_DATE, "2012-09-02", f.son));
    refused("name", f -> new ParticularsChange(f.wife, Particular.NAME, "李東", f.wife));
    refused("applicant", f -> new ParticularsChange(f.wife, Particular.NAME, "李东", f.husband));
    refused("applicant", f -> new ParticularsChange(f.son, Particular.NAME, "王东", f.maiden));
    refused("value.same", f -> new ParticularsChange(f.son, Particular.NAME, "王小山", f.son));
    refused("value", f -> new ParticularsChange(f.son, Particular.HEIGHT, "tall", f.son));
    refused(
        "ethnicity.parents", f -> new ParticularsChange(f.son, Particular.ETHNICITY, "03", f.son));
    refused(
        "ethnicity.age", f -> new ParticularsChange(f.wife, Particular.ETHNICITY, "03", f.wife));
    refused("sex.married", f -> new ParticularsChange(f.wife, Particular.SEX, "1", f.wife));
    refused(
        "correction.always",
        f -> new ParticularsCorrection(f.son, Particular.BIRTH_DATE, "2012-09-02", DAY));
    refused(
        "correction.beforeBirth",
        f -> new ParticularsCorrection(f.son, Particular.BIRTH_DATE, "2020-09-02", null));
    refused(
        "parentAge",
        f -> new ParticularsCorrection(f.son, Particular.BIRTH_DATE, "1980-09-02", null));
    refused(
        "value.same", f -> new ParticularsCorrection(f.son, Particular.OCCUPATION, "教学人员", null));
    refused("event.unknown", f -> new EventCorrection(f.son.value(), DAY.minusDays(1), null));
    refused(
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
          return new EventCorrection(moved.events().getFirst().id(), DAY.minusDays(1), null);
        });
    refused(
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
          return new EventCorrection(moved.events().getFirst().id(), Folk.SINCE.minusDays(1), null);
        });
  }

  private static void ties() {
    refused("marriage.already", f -> new MarriageRecord(f.bachelor, f.wife));
    refused("marriage.self", f -> new MarriageRecord(f.bachelor, f.bachelor));
    refused("marriage.sex", f -> new MarriageRecord(f.bachelor, f.warden));
    refused("marriage.age", f -> new MarriageRecord(f.maiden, f.son));
    refused(
        "marriage.kin",
        f -> {
          f.register(new KinshipRecord(f.mother, f.bachelor, KinshipKind.BIRTH));
          f.register(new KinshipRecord(f.mother, f.maiden, KinshipKind.BIRTH));
          return new MarriageRecord(f.bachelor, f.maiden);
        });
    refused("marriage.none", f -> new MarriageEnd(f.bachelor, f.maiden));
    refused("kinship.already", f -> new KinshipRecord(f.husband, f.son, KinshipKind.BIRTH));
    refused("kinship.self", f -> new KinshipRecord(f.son, f.son, KinshipKind.BIRTH));
    refused("parentAge", f -> new KinshipRecord(f.son, f.wife, KinshipKind.BIRTH));
    refused("guardian.capacity", f -> new KinshipRecord(f.son, f.wife, KinshipKind.GUARDIAN));
    refused("kinship.birthStays", f -> new KinshipEnd(f.husband, f.son, KinshipKind.BIRTH));
    refused("kinship.none", f -> new KinshipEnd(f.husband, f.son, KinshipKind.GUARDIAN));
    refused(
        "registry.person.unknown",
        f -> new MarriageRecord(f.bachelor, org.tongban.kernel.PersonId.next()));
  }

  private static void papers() {
    refused("book.none", f -> new BookReplacement(f.home, true));
    refused(
        "book.already",
        f -> {
          f.register(new BookIssue(f.home));
          return new BookIssue(f.home);
        });
    refused(
        "permit.resident",
        f -> new PermitIssue(f.son, Folk.PLACE, Folk.SINCE, ResidenceBasis.SCHOOL));
    refused(
        "permit.halfYear",
        f -> {
          f.register(new MoveOut(f.son, OUTSIDE, MoveReason.STUDENT, NOBODY));
          return new PermitIssue(f.son, Folk.PLACE, DAY.minusMonths(5), ResidenceBasis.SCHOOL);
        });
    refused(
        "permit.early",
        f -> {
          f.register(new MoveOut(f.son, OUTSIDE, MoveReason.STUDENT, NOBODY));
          Outcome issued =
              f.register(
                  new PermitIssue(f.son, Folk.PLACE, DAY.minusMonths(7), ResidenceBasis.SCHOOL));
          return new PermitEndorsement(issued.documents().getFirst());
        });
    refused("paper.unknown", f -> new CardEnd(DocumentId.of(f.son.toString()), PaperEnd.LOST));
    refused(
        "paper.ended",
        f -> {
          Outcome issued = f.register(new CardIssue(f.wife));
          DocumentId card = issued.documents().getFirst();
          f.register(new CardEnd(card, PaperEnd.LOST));
          return new CardEnd(card, PaperEnd.CANCELLED);
        });
  }
}
