package org.tongban.acceptance;

/** The steps of the case in their order, each one request that is acknowledged. */
enum Step {
  BEGIN("SELECT count(*) FROM casework.application WHERE id = ?"),
  /** First page of the form. */
  HOUSEHOLD(""),
  /** Second page of the form. */
  RESIDENCE(""),
  /** Last page of the form, kept as its fields are left. */
  STATEMENTS(""),
  SUBMIT("SELECT count(*) FROM casework.case_event WHERE case_id = ? AND event = 'SUBMITTED'"),
  ACCEPT("SELECT count(*) FROM casework.case_event WHERE case_id = ? AND event = 'ACCEPTED'"),
  APPROVE("SELECT count(*) FROM casework.case_event WHERE case_id = ? AND event = 'PERMIT_ISSUED'"),
  MOVE_OUT("SELECT count(*) FROM registry.event WHERE case_id = ? AND kind = 'MOVED_OUT'"),
  SETTLE("SELECT count(*) FROM registry.event WHERE case_id = ? AND kind = 'MOVED_IN'"),
  RATE("SELECT count(*) FROM rating.rating WHERE case_id = ?");

  private final String count;

  Step(String count) {
    this.count = count;
  }

  /** Counts how often a case took this step, which is 0 or 1; empty for a page of the form. */
  String count() {
    return count;
  }

  /** Number of its page of the form, from 1; 0 for what is on no page of it. */
  int page() {
    return switch (this) {
      case HOUSEHOLD -> 1;
      case RESIDENCE -> 2;
      case STATEMENTS, SUBMIT -> 3;
      default -> 0;
    };
  }
}
