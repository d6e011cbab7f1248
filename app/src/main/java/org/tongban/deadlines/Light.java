package org.tongban.deadlines;

/** The supervision light of a clock (督办灯): red, orange, yellow, blue by what is left. */
public enum Light {
  /** 红: overdue, or due within the hour. */
  RED,
  /** 橙: due today. */
  ORANGE,
  /** 黄: due within two working days. */
  YELLOW,
  /** 蓝: more time than that. */
  BLUE
}
