package org.tongban.registry.load;

/** What the files say of dwellings (住所核对): from when until when each stands. */
final class DwellingFacts {

  private final Verdict verdict;
  private final Ints froms = new Ints();
  private final Ints untils = new Ints();

  DwellingFacts(Verdict verdict) {
    this.verdict = verdict;
  }

  void check(DwellingLine dwelling) {
    verdict.dwellings.declareOnce(dwelling.id());
    froms.set(dwelling.id(), dwelling.span().from());
    untils.set(dwelling.id(), dwelling.span().until());
  }

  /** Refuses a dwelling that is not there or does not stand when the household comes to it. */
  void check(HouseholdLine line) {
    int dwelling = line.dwelling();
    if (dwelling == 0) {
      return;
    }
    if (!verdict.dwellings.declares(dwelling)) {
      throw new BadFieldException("dwelling", "the dwelling is not there");
    }
    int day = line.span().from();
    if (day < froms.get(dwelling) || day >= untils.get(dwelling)) {
      throw new BadFieldException("dwelling", "the dwelling does not stand on the first day");
    }
  }
}
