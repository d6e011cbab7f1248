package org.tongban.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.RegionCode;

/** How persons leave, join and found households (入户、离户、立户), for every declaration alike. */
@Component
class Homes {

  private final JdbcClient jdbc;
  private final Happenings happenings;
  private final Jurisdiction jurisdiction;

  Homes(JdbcClient jdbc, Happenings happenings, Jurisdiction jurisdiction) {
    this.jdbc = jdbc;
    this.happenings = happenings;
    this.jurisdiction = jurisdiction;
  }

  void covered(Filing filing, RegionCode place, PersonId person) {
    jurisdiction.require(filing.act(), place, person, "declaration");
  }

  /** Ends their registrations there; if the head is among them, another takes over or it ends. */
  void leave(
      Filing filing,
      HouseholdId household,
      Set<PersonId> leaving,
      Declaration.Succession succession) {
    HouseholdState home = filing.state().household(household);
    HouseholdRow row = home.row();
    covered(filing, row.community(), leaving.iterator().next());
    for (PersonId person : leaving) {
      RegistrationRow registration = filing.state().registered(person);
      Require.that(registration.household().equals(household), "notOneHousehold");
      filing.plan().end(registration, filing.day());
    }
    if (!leaving.contains(row.head())) {
      Require.valid(succession.head() == null, "successor.needless");
      return;
    }
    List<RegistrationRow> staying =
        home.members().stream().filter(member -> !leaving.contains(member.person())).toList();
    if (staying.isEmpty()) {
      Require.valid(succession.head() == null, "successor.needless");
      end(filing, row);
    } else {
      succeed(filing, row, staying, succession);
    }
  }

  /** Ends a household that nobody is left in and nobody may come back to. */
  void end(Filing filing, HouseholdRow row) {
    int awaited = happenings.awaited(row.id(), row.head(), filing.act().caseId());
    Require.that(awaited == 0, "household.awaited");
    filing.plan().end(row, filing.day());
  }

  /** Another of the members becomes head, and every member's relation is stated anew. */
  void succeed(
      Filing filing,
      HouseholdRow row,
      List<RegistrationRow> staying,
      Declaration.Succession succession) {
    PersonId head = Require.given(succession.head(), "successor.missing");
    RegistrationRow former =
        staying.stream().filter(member -> member.person().equals(head)).findFirst().orElse(null);
    Require.that(former != null, "successor.member");
    PersonState successor = filing.state().living(head);
    capable(filing, successor, succession.exception());
    Map<PersonId, String> stated = stated(succession.relations());
    Require.valid(
        stated.keySet().stream()
            .allMatch(person -> staying.stream().anyMatch(row2 -> row2.person().equals(person))),
        "relations.stranger");
    for (RegistrationRow member : staying) {
      String relation =
          member.person().equals(head)
              ? Relations.HEAD
              : relation(filing, stated, java.util.Objects.requireNonNull(former), member);
      if (!member.person().equals(head)) {
        related(filing, member.person(), relation, head);
      }
      if (!relation.equals(member.relation())) {
        filing.plan().change(member, filing.day(), open -> open.as(relation));
      }
    }
    filing.plan().change(row, filing.day(), open -> open.headedBy(head, succession.exception()));
    filing
        .plan()
        .event(
            EventRow.of(
                    RegistrationEvent.Kind.HEAD_CHANGED,
                    head,
                    row.id(),
                    row.community(),
                    Relations.HEAD,
                    filing.day())
                .about(row.head()));
  }

  private static String relation(
      Filing filing, Map<PersonId, String> stated, RegistrationRow former, RegistrationRow member) {
    @Nullable String told = stated.get(member.person());
    if (told != null) {
      return told;
    }
    PersonState person = filing.state().person(member.person());
    if (filing.state().person(former.person()).marriedTo(person.id(), filing.day())) {
      return "10";
    }
    String derived =
        DerivedRelations.of(
            former.relation(),
            filing.state().person(former.person()).sex(),
            member.relation(),
            person.sex());
    return derived.equals("10") ? "97" : derived;
  }

  static Map<PersonId, String> stated(List<Declaration.Related> relations) {
    return relations.stream()
        .collect(
            Collectors.toMap(
                Declaration.Related::person, Declaration.Related::relation, (one, _) -> one));
  }

  /** A relation that a member of that sex can have; a spouse's is on record. */
  static void related(Filing filing, PersonId person, String relation, PersonId head) {
    related(filing.state().person(person), relation, head, filing.day());
  }

  /** The same on another day. */
  static void related(PersonState member, String relation, PersonId head, LocalDate day) {
    member(relation, member.sex());
    Require.that(!relation.startsWith("1") || member.marriedTo(head, day), "relation.notSpouses");
  }

  /** A relation that a member of that sex can have. */
  static void member(String relation, Sex sex) {
    Require.valid(Relations.ofMember(relation), "relation.unknown");
    Require.valid(RelationSexes.agree(relation, sex), "relation.sex");
  }

  /** A head has full capacity, or it is stated why not (民法典 art. 18). */
  static void capable(Filing filing, PersonState head, @Nullable String exception) {
    capable(head, filing.day(), exception);
  }

  /** The same on another day. */
  static void capable(PersonState head, LocalDate day, @Nullable String exception) {
    boolean stated = exception != null && !exception.isBlank();
    Require.that(stated || head.ageOn(day) >= Ages.FULL_CAPACITY, "head.capacity");
  }

  /** A new household in the home, with its head; its members follow. */
  HouseholdRow found(
      Filing filing, Declaration.Target.Found found, PersonId head, @Nullable LocalHead minor) {
    DwellingRow dwelling = dwelling(filing, found.home());
    covered(filing, dwelling.community(), head);
    if (minor == null) {
      capable(filing, filing.state().living(head), found.headException());
    } else {
      boolean stated = found.headException() != null;
      Require.that(stated || minor.age() >= Ages.FULL_CAPACITY, "head.capacity");
    }
    HouseholdId id = HouseholdId.next();
    filing.plan().founded.add(id);
    HouseholdRow row =
        new HouseholdRow(
            java.util.UUID.randomUUID(),
            id,
            nextNumber(),
            found.kind(),
            dwelling.community(),
            dwelling.dwelling(),
            dwelling.address(),
            head,
            found.headException(),
            filing.day(),
            null);
    filing.plan().open(row);
    return row;
  }

  /** A household of its own in the very home of another. */
  HouseholdRow foundAt(
      Filing filing, HouseholdRow beside, PersonId head, @Nullable String exception) {
    capable(filing, filing.state().living(head), exception);
    HouseholdId id = HouseholdId.next();
    filing.plan().founded.add(id);
    HouseholdRow row =
        new HouseholdRow(
            java.util.UUID.randomUUID(),
            id,
            nextNumber(),
            beside.kind(),
            beside.community(),
            beside.dwelling(),
            beside.address(),
            head,
            exception,
            filing.day(),
            null);
    filing.plan().open(row);
    return row;
  }

  /** A head who is not in the register yet, and how old. */
  record LocalHead(int age) {}

  /** The dwelling that stands, or a new one at a new address. */
  DwellingRow dwelling(Filing filing, Declaration.Home home) {
    return switch (home) {
      case Declaration.Home.Known known -> {
        DwellingRow row = filing.state().dwelling(known.dwelling());
        Require.that(!filing.day().isBefore(row.from()), "dwelling.later");
        yield row;
      }
      case Declaration.Home.Fresh fresh -> {
        Require.valid(fresh.community().digits().length() == 12, "community");
        Require.valid(!fresh.address().isBlank(), "address");
        DwellingId id = new DwellingId(PersonId.next().value());
        filing.plan().built.add(id);
        DwellingRow row =
            new DwellingRow(
                java.util.UUID.randomUUID(),
                id,
                fresh.community(),
                fresh.address().strip(),
                fresh.floorArea(),
                filing.day(),
                null);
        filing.plan().open(row);
        yield row;
      }
    };
  }

  /** The household somebody joins, standing on that day and in the jurisdiction. */
  HouseholdRow joined(Filing filing, HouseholdId household, PersonId somebody) {
    HouseholdState home = filing.state().household(household);
    HouseholdRow row = home.row();
    covered(filing, row.community(), somebody);
    Require.that(home.stoodOn(filing.day()), "household.later");
    return row;
  }

  private String nextNumber() {
    return "%09d"
        .formatted(
            jdbc.sql("SELECT nextval('registry.household_number')").query(Long.class).single());
  }
}
