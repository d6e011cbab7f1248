package org.tongban.registry;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongban.kernel.PersonId;
import org.tongban.registry.Declaration.BirthKind;
import org.tongban.registry.Declaration.KinshipKind;

/** Plans births (出生登记): the child joins the mother's or the father's household freely. */
@Component
class Births {

  /** 出生医学证明, GA/T 2000.156. */
  private static final String CERTIFICATE = "117";

  /** 户口登记条例 art. 7: within one month. */
  private static final int MONTHS = 1;

  private final Homes homes;
  private final Entrants entrants;
  private final RegistrySettings rules;

  Births(Homes homes, Entrants entrants, RegistrySettings rules) {
    this.homes = homes;
    this.entrants = entrants;
    this.rules = rules;
  }

  Scope scope(Declaration.Birth birth) {
    return Scope.of(birth.mother(), birth.father()).in(birth.household());
  }

  void plan(Declaration.Birth birth, Filing filing) {
    Particulars child = birth.child();
    LocalDate born = child.birthDate();
    Require.valid(birth.mother() != null || birth.father() != null, "birth.noParent");
    ParticularValues.check(child);
    Require.valid(child.marriage().equals("10"), "value");
    Homes.member(birth.relation(), child.sex());
    Require.valid(!birth.relation().startsWith("1"), "relation.notSpouses");
    PersonId somebody =
        java.util.Objects.requireNonNull(birth.mother() == null ? birth.father() : birth.mother());
    HouseholdRow home = homes.joined(filing, birth.household(), somebody);
    joinsAParent(birth, filing, home);
    parents(birth, filing, born);
    certified(birth, filing);

    PersonId person = entrants.enter(filing, new Declaration.Entry(null, child), home.community());
    filing.plan().open(RegistrationRow.since(filing.day(), person, home.id(), birth.relation()));
    record(birth, filing, person, birth.mother());
    record(birth, filing, person, birth.father());
    filing
        .plan()
        .event(
            EventRow.of(
                    RegistrationEvent.Kind.BIRTH,
                    person,
                    home.id(),
                    home.community(),
                    birth.relation(),
                    filing.day())
                .variant(birth.kind())
                .about(somebody));
    filing
        .plan()
        .warn(born.plusMonths(MONTHS).isBefore(filing.day()), "registry.warning.birth.late");
  }

  private static void joinsAParent(Declaration.Birth birth, Filing filing, HouseholdRow home) {
    boolean joins =
        Stream.of(birth.mother(), birth.father())
            .filter(java.util.Objects::nonNull)
            .map(parent -> filing.state().person(parent).registration())
            .anyMatch(at -> at.filter(row -> row.household().equals(home.id())).isPresent());
    Require.that(joins, "birth.household");
    boolean ofHead = home.head().equals(birth.mother()) || home.head().equals(birth.father());
    boolean asChild = birth.relation().startsWith("2") || birth.relation().startsWith("3");
    Require.valid(!ofHead || asChild, "birth.relation");
  }

  private void parents(Declaration.Birth birth, Filing filing, LocalDate born) {
    parent(birth, filing, birth.mother(), Sex.FEMALE, 0);
    parent(birth, filing, birth.father(), Sex.MALE, rules.posthumousDays());
    if (birth.kind() == BirthKind.MARITAL || birth.kind() == BirthKind.NON_MARITAL) {
      boolean married = married(birth, filing, born);
      Require.that(birth.kind() != BirthKind.MARITAL || married, "birth.notMarried");
      Require.that(birth.kind() != BirthKind.NON_MARITAL || !married, "birth.married");
    }
    Set<String> theirs =
        Stream.of(birth.mother(), birth.father())
            .filter(java.util.Objects::nonNull)
            .map(parent -> filing.state().person(parent).row().particulars().ethnicity())
            .collect(java.util.stream.Collectors.toSet());
    boolean both = birth.mother() != null && birth.father() != null;
    Require.valid(!both || theirs.contains(birth.child().ethnicity()), "birth.ethnicity");
    filing.plan().warn(theirs.size() > 1, "registry.warning.birth.ethnicity");
  }

  private void parent(
      Declaration.Birth birth, Filing filing, @Nullable PersonId id, Sex sex, int posthumous) {
    if (id == null) {
      return;
    }
    PersonState parent = filing.state().person(id);
    LocalDate born = birth.child().birthDate();
    Require.valid(parent.sex() == sex, "birth.parentSex");
    int age = Ages.on(born, parent.birthDate());
    if (birth.kind() == BirthKind.ADOPTION) {
      Require.that(parent.alive(), "dead");
      Require.that(parent.ageOn(filing.day()) >= Ages.ADOPTER, "birth.adopterAge");
      boolean alone = birth.mother() == null || birth.father() == null;
      boolean otherSex = birth.child().sex() != sex;
      Require.that(!alone || !otherSex || age >= Ages.ADOPTER_ALONE_GAP, "birth.adopterGap");
      return;
    }
    Require.that(age >= rules.parentAge(), "parentAge");
    Require.that(
        parent.died().filter(died -> died.plusDays(posthumous).isBefore(born)).isEmpty(),
        "birth.parentDead");
  }

  /** Married when the child was born, or widowed or divorced so shortly before that it counts. */
  private boolean married(Declaration.Birth birth, Filing filing, LocalDate born) {
    if (birth.mother() == null || birth.father() == null) {
      return false;
    }
    PersonId father = birth.father();
    LocalDate earliest = born.minusDays(rules.posthumousDays());
    return filing.state().person(birth.mother()).marriages().stream()
        .filter(marriage -> marriage.of(father))
        .anyMatch(marriage -> {
          LocalDate until = marriage.until();
          return !marriage.from().isAfter(born) && (until == null || until.isAfter(earliest));
        });
  }

  private static void certified(Declaration.Birth birth, Filing filing) {
    boolean needed = birth.kind() == BirthKind.MARITAL || birth.kind() == BirthKind.NON_MARITAL;
    Require.valid(!needed || filing.rests(CERTIFICATE), "birth.certificate");
    Require.valid(
        birth.kind() != BirthKind.NO_CERTIFICATE || !filing.rests(CERTIFICATE),
        "birth.hasCertificate");
  }

  private static void record(
      Declaration.Birth birth, Filing filing, PersonId child, @Nullable PersonId parent) {
    if (parent == null) {
      return;
    }
    boolean adopted = birth.kind() == BirthKind.ADOPTION;
    LocalDate since = adopted ? filing.day() : birth.child().birthDate().withDayOfMonth(1);
    filing
        .plan()
        .open(
            new KinshipRow(
                java.util.UUID.randomUUID(),
                parent,
                child,
                adopted ? KinshipKind.ADOPTION : KinshipKind.BIRTH,
                filing.state().person(parent).sex(),
                since,
                null));
  }
}
