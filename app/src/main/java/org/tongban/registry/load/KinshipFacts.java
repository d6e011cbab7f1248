package org.tongban.registry.load;

/** What the files say of kin (亲属核对): parents older than children, each relation once at a time. */
final class KinshipFacts {

  private static final String BIRTH = "BIRTH";
  private static final String GUARDIAN = "GUARDIAN";

  private final Verdict verdict;
  private final Lives lives;
  private final Overlaps relations = new Overlaps();
  private final Overlaps parents = new Overlaps();
  private final Ints ids = new Ints();

  KinshipFacts(Verdict verdict, Lives lives) {
    this.verdict = verdict;
    this.lives = lives;
  }

  void check(int number, KinshipLine kinship) {
    verdict.kinships.declareOnce(kinship.id());
    verdict.know("person", kinship.person());
    verdict.know("child", kinship.child());
    if (!lives.describes(kinship.person()) || !lives.describes(kinship.child())) {
      // Refused with the person.
      return;
    }
    if (!kinship.kind().equals(GUARDIAN)
        && lives.birthInMonths(kinship.person()) >= lives.birthInMonths(kinship.child())) {
      throw new BadFieldException("person", "is not born in a month before the child");
    }
    ids.set(number, kinship.id());
    relations.add(relation(kinship), kinship.span(), number);
    if (kinship.kind().equals(BIRTH)) {
      parents.add(parent(kinship), kinship.span(), number);
    }
  }

  void settle(Survey.Refusals refusals) {
    relations.each(line -> refuse(refusals, line, "from", "overlaps the same relation"));
    parents.each(line -> refuse(refusals, line, "child", "has such a parent already"));
  }

  private void refuse(Survey.Refusals refusals, int line, String field, String reason) {
    verdict.kinships.refuse(ids.get(line));
    refusals.refuse(ImportFile.KINSHIPS, line, new BadFieldException(field, reason));
  }

  private static long relation(KinshipLine kinship) {
    long both = (long) kinship.person() * Fields.MOST + kinship.child();
    return KinshipLine.KINDS.size() * both + KinshipLine.KINDS.indexOf(kinship.kind());
  }

  /** A child has one parent of each sex by birth. */
  private long parent(KinshipLine kinship) {
    return 10L * kinship.child() + lives.sexOf(kinship.person());
  }
}
