package org.tongban.city;

/** What tells the kinds of one event apart; a move by kin is named after the kin who is joined. */
enum Variant {
  NONE,
  MARITAL,
  NON_MARITAL,
  ABROAD,
  NO_CERTIFICATE,
  ADOPTION,
  ENLISTED,
  EMIGRATED,
  SPOUSE,
  PARENTS,
  CHILDREN,
  TALENT,
  PURCHASE,
  STUDENT,
  GRADUATE,
  WORK,
  DEMOBILISED,
  OTHER,
  DIVORCE,
  DEATH;

  String code() {
    return this == NONE ? "" : name();
  }
}
