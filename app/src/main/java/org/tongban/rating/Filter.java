package org.tongban.rating;

/** Which follow-ups a queue shows (筛选). */
public enum Filter {
  /** 待整改, the first due first. */
  OPEN("f.closed_at IS NULL", "f.due"),
  /** 超期. */
  LATE("f.closed_at IS NULL AND f.due < :now", "f.due"),
  /** 申诉待复核. */
  APPEALED(
      """
      EXISTS (SELECT 1 FROM rating.appeal AS w
        WHERE w.rating = f.rating AND w.decided_at IS NULL)\
      """,
      "f.due"),
  /** 已办结, the last closed first. */
  CLOSED("f.closed_at IS NOT NULL", "f.closed_at DESC");

  private final String condition;
  private final String order;

  Filter(String condition, String order) {
    this.condition = condition;
    this.order = order;
  }

  String condition() {
    return condition;
  }

  String order() {
    return order;
  }
}
