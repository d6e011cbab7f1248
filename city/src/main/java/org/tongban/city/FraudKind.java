package org.tongban.city;

/** The kinds of false declaration (虚假申报) that are planted. */
enum FraudKind {
  CROWDED_HOME,
  MARRIAGE_CHAIN,
  SCHOOL_SEASON,
  REUSED_DOCUMENT,
  CONTRADICTION,
  DOUBTFUL_BIRTH,
  SPLIT_BEFORE_CLEARANCE
}
