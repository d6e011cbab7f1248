package org.tongban.registry.load;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.tongban.registry.Ages;

/**
 * What the files say of households (户核对): one head at a time, of full capacity or with a stated
 * exception, and a dwelling that stands. Keeps in which counties each person was ever registered.
 */
final class HouseholdFacts {

  private final Verdict verdict;
  private final Lives lives;
  private final DwellingFacts dwellingFacts;
  private final Members members;
  private final int today;
  private final BitSet versionIds = new BitSet();
  private final Ints firstVersion = new Ints();
  private final Ints households = new Ints();
  private final Ints froms = new Ints();
  private final Ints untils = new Ints();
  private final Ints heads = new Ints();
  private final Ints dwellings = new Ints();
  private final Ints counties = new Ints();
  private final Ints versionLines = new Ints();
  private final BitSet excepted = new BitSet();

  /** A head of a row that has not ended by {@code today} has full capacity on that day. */
  HouseholdFacts(
      Verdict verdict, Lives lives, DwellingFacts dwellingFacts, Members members, LocalDate today) {
    this.verdict = verdict;
    this.lives = lives;
    this.dwellingFacts = dwellingFacts;
    this.members = members;
    this.today = (int) today.toEpochDay();
  }

  void check(int number, HouseholdLine line) {
    if (versionIds.get(line.id())) {
      throw new BadFieldException("id", "is used twice");
    }
    versionIds.set(line.id());
    verdict.households.declare(line.household());
    verdict.know("head", line.head());
    dwellingFacts.check(line);
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
    excepted.set(versionLines.size(), line.headException() != null);
    versionLines.add(number);
  }

  /** Whether the household stands all that time. */
  boolean stands(int household, Span span) {
    int day = span.from();
    for (int i = firstVersion.get(household); of(household, i); i++) {
      if (froms.get(i) <= day && day < untils.get(i)) {
        day = untils.get(i);
      }
    }
    return day >= span.until();
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
        refuse(refusals, i, "is not registered as head until its end");
      } else if (!hasCapableHead(i)) {
        refuse(refusals, i, "is below 18 without a stated exception");
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

  private void refuse(Survey.Refusals refusals, int version, String reason) {
    verdict.households.refuse(households.get(version));
    refusals.refuse(
        ImportFile.HOUSEHOLD_VERSIONS,
        versionLines.get(version),
        new BadFieldException("head", reason));
  }

  /** Counts from the month of birth, on the last day of the row that has come. */
  private boolean hasCapableHead(int version) {
    if (excepted.get(version) || !lives.describes(heads.get(version))) {
      return true;
    }
    int last = Math.max(froms.get(version), Math.min(untils.get(version) - 1, today));
    LocalDate born = lives.monthOfBirth(heads.get(version));
    return born.plusYears(Ages.FULL_CAPACITY).toEpochDay() <= last;
  }

  private boolean of(int household, int version) {
    return version < households.size() && households.get(version) == household;
  }
}
