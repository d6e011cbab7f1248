package org.tongban.casework;

/** A record its receiver does not take: forged, altered, replayed or out of order. */
final class MessageRefusedException extends Exception {

  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /** Why. */
  enum Reason {
    /** Not the canonical form, or nothing it may say. */
    MALFORMED,
    /** Not signed by the county it names as its sender. */
    FORGED,
    /** Its id or sequence was used for something else. */
    REPLAYED,
    /** An earlier one is missing; it is sent again later. */
    OUT_OF_ORDER
  }

  MessageRefusedException(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }
}
