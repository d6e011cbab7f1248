package org.tongban.city;

/** The kinds of false declaration (虚假申报) that are planted, with the events a whole one has. */
enum FraudKind {
  /** Many unrelated people join one small home. */
  CROWDED_HOME(5),
  /** Short marriages one after the other, each of which lets somebody move in. */
  MARRIAGE_CHAIN(6),
  /** A child is registered with strangers for the months before enrolment. */
  SCHOOL_SEASON(1),
  /** One paper serves for different people. */
  REUSED_DOCUMENT(2),
  /** A tie is declared that the register does not hold. */
  CONTRADICTION(1),
  /** A birth without a certificate that the mother can hardly have had. */
  DOUBTFUL_BIRTH(1),
  /** One small home becomes many households within weeks. */
  SPLIT_BEFORE_CLEARANCE(2);

  private final int least;

  FraudKind(int least) {
    this.least = least;
  }

  /** Returns the events below which one was given up before it was worth a label. */
  int least() {
    return least;
  }
}
