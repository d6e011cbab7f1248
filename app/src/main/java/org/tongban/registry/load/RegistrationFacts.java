package org.tongban.registry.load;

import java.util.BitSet;
import org.tongban.registry.RelationSexes;

/** What the files say of registrations (登记核对): of the living, in households that stand. */
final class RegistrationFacts {

  private final Verdict verdict;
  private final Lives lives;
  private final HouseholdFacts households;
  private final Members members;
  private final BitSet ids = new BitSet();

  RegistrationFacts(Verdict verdict, Lives lives, HouseholdFacts households, Members members) {
    this.verdict = verdict;
    this.lives = lives;
    this.households = households;
    this.members = members;
  }

  void check(int number, RegistrationLine line) {
    if (ids.get(line.id())) {
      throw new BadFieldException("id", "is used twice");
    }
    ids.set(line.id());
    verdict.know("person", line.person());
    if (!verdict.households.declares(line.household())) {
      throw new BadFieldException("household", "the household is not there");
    }
    members.add(number, line);
    if (!verdict.households.accepts(line.household())) {
      // Refused with the household.
      return;
    }
    if (!households.stands(line.household(), line.span())) {
      throw new BadFieldException("household", "the household does not stand all that time");
    }
    if (line.span().until() > lives.deathOf(line.person())) {
      throw new BadFieldException("until", "is after the person's death");
    }
    if (!RelationSexes.agree(line.relation(), lives.sexOn(line.person(), line.span().from()))) {
      throw new BadFieldException("relation", "does not agree with the person's sex");
    }
  }
}
