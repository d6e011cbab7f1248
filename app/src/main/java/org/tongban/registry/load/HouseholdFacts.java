package org.tongban.registry.load;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What the files say of households (户核对): one head at a time, members only while it stands, and one
 * registration a person. Keeps in which counties each person was ever registered.
 */
final class HouseholdFacts {

  private final Verdict verdict;
  private final BitSet versionIds = new BitSet();
  private final BitSet registrationIds = new BitSet();
  private final Ints firstVersion = new Ints();
  private final Ints households = new Ints();
  private final Ints froms = new Ints();
  private final Ints untils = new Ints();
  private final Ints heads = new Ints();
  private final Ints dwellings = new Ints();
  private final Ints counties = new Ints();
  private final Ints versionLines = new Ints();
  private final Members members = new Members();

  HouseholdFacts(Verdict verdict) {
    this.verdict = verdict;
  }

  void check(DwellingLine dwelling) {
    if (!verdict.dwellings.declare(dwelling.id())) {
      throw new BadFieldException("id", "is used twice");
    }
  }

  void check(int number, HouseholdLine line) {
    if (versionIds.get(line.id())) {
      throw new BadFieldException("id", "is used twice");
    }
    versionIds.set(line.id());
    verdict.households.declare(line.household());
    if (!verdict.persons.declares(line.head())) {
      throw new BadFieldException("head", "the person is not there");
    }
    if (line.dwelling() != 0 && !verdict.dwellings.declares(line.dwelling())) {
      throw new BadFieldException("dwelling", "the dwelling is not there");
    }
    int last = households.size() - 1;
    if (last >= 0 && line.household() < households.get(last)) {
      throw new BadFieldException("household", "the rows are not sorted by household");
    }
    if (last >= 0
        && line.household() == households.get(last)
        && line.span().from() < untils.get(last)) {
      throw new BadFieldException("from", "overlaps the row before, or comes too late");
    }
    if (last < 0 || households.get(last) != line.household()) {
      firstVersion.set(line.household(), households.size());
    }
    households.add(line.household());
    froms.add(line.span().from());
    untils.add(line.span().until());
    heads.add(line.head());
    dwellings.add(line.dwelling());
    counties.add(Integer.parseInt(line.community(), 0, 6, 10));
    versionLines.add(number);
  }

  void check(int number, RegistrationLine line) {
    if (registrationIds.get(line.id())) {
      throw new BadFieldException("id", "is used twice");
    }
    registrationIds.set(line.id());
    if (!verdict.persons.declares(line.person())) {
      throw new BadFieldException("person", "the person is not there");
    }
    if (!verdict.households.declares(line.household())) {
      throw new BadFieldException("household", "the household is not there");
    }
    members.add(number, line);
    if (!covered(line)) {
      throw new BadFieldException("household", "the household does not stand all that time");
    }
  }

  /** Six-digit codes of the counties where the person was ever registered. */
  Set<String> countiesOf(int person) {
    Set<String> found = new LinkedHashSet<>();
    members.ofPerson(
        person,
        row -> {
          int household = members.household(row);
          for (int i = firstVersion.get(household); of(household, i); i++) {
            if (froms.get(i) < members.until(row) && members.from(row) < untils.get(i)) {
              found.add("%06d".formatted(counties.get(i)));
            }
          }
        });
    return found;
  }

  /** Refuses what depends on refused rows or has no head, until nothing more follows. */
  void settle(Survey.Refusals refusals) {
    members.overlappingHeads(row -> {
      verdict.persons.refuse(members.person(row));
      refusals.refuse(
          ImportFile.REGISTRATIONS,
          members.line(row),
          new BadFieldException("relation", "the household has another head then"));
    });
    HeadSpans headSpans = members.heads();
    for (int i = 0; i < households.size(); i++) {
      if (!headSpans.has(households.get(i), heads.get(i), froms.get(i), untils.get(i))) {
        verdict.households.refuse(households.get(i));
        refusals.refuse(
            ImportFile.HOUSEHOLD_VERSIONS,
            versionLines.get(i),
            new BadFieldException("head", "is not registered as head until its end"));
      }
    }
    boolean changed;
    do {
      changed = spread();
    } while (changed);
  }

  private boolean spread() {
    boolean changed = false;
    for (int i = 0; i < households.size(); i++) {
      boolean good =
          verdict.persons.accepts(heads.get(i))
              && (dwellings.get(i) == 0 || verdict.dwellings.accepts(dwellings.get(i)));
      changed |= !good && verdict.households.refuse(households.get(i));
    }
    for (int row = 0; row < members.size(); row++) {
      boolean good = verdict.households.accepts(members.household(row));
      changed |= !good && verdict.persons.refuse(members.person(row));
    }
    return changed;
  }

  private boolean covered(RegistrationLine line) {
    int day = line.span().from();
    for (int i = firstVersion.get(line.household()); of(line.household(), i); i++) {
      if (froms.get(i) <= day && day < untils.get(i)) {
        day = untils.get(i);
      }
    }
    return day >= line.span().until();
  }

  private boolean of(int household, int version) {
    return version < households.size() && households.get(version) == household;
  }
}
