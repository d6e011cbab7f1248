package org.tongban.registry.load;

/** What the files say of marriages (婚姻核对): one at a time, and none beyond a death. */
final class MarriageFacts {

  private final Verdict verdict;
  private final Lives lives;
  private final Overlaps sides = new Overlaps();
  private final Ints ids = new Ints();

  MarriageFacts(Verdict verdict, Lives lives) {
    this.verdict = verdict;
    this.lives = lives;
  }

  void check(int number, MarriageLine marriage) {
    verdict.marriages.declareOnce(marriage.id());
    verdict.know("one", marriage.one());
    verdict.know("other", marriage.other());
    int until = marriage.span().until();
    if (until > lives.deathOf(marriage.one()) || until > lives.deathOf(marriage.other())) {
      throw new BadFieldException("until", "is after the death of one of them");
    }
    sides.add(marriage.one(), marriage.span(), number);
    sides.add(marriage.other(), marriage.span(), number);
    ids.set(number, marriage.id());
  }

  void settle(Survey.Refusals refusals) {
    sides.each(line -> {
      verdict.marriages.refuse(ids.get(line));
      refusals.refuse(
          ImportFile.MARRIAGES,
          line,
          new BadFieldException("from", "overlaps another of the same person"));
    });
  }
}
