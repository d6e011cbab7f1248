package org.tongban.appointments;

/** Where an appointment stands (预约状态). */
public enum BookingState {
  /** 已预约: holds its seat. */
  BOOKED,
  /** 已取号: the person came and has a queue number. */
  ARRIVED,
  /** 已办理: was served at a window. */
  SERVED,
  /** 爽约: nobody came. */
  MISSED,
  /** 已取消: given back by the person. */
  CANCELLED,
  /** 已调整: the place changed its hours and the slot is no more. */
  DISPLACED
}
