package org.tongban.deadlines;

/** What a day is to an office (工作日、休息日、节假日、调休上班). */
public enum DayKind {
  /** 工作日: a Monday to Friday that is no holiday. */
  WORKDAY,
  /** 调休上班: a Saturday or Sunday worked instead of another day. */
  MADE_UP,
  /** 休息日: an ordinary Saturday or Sunday. */
  REST,
  /** 节假日: a day off by law, or by the State Council's arrangement of the year. */
  HOLIDAY
}
