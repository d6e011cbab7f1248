package org.tongban.registry;

import java.time.LocalDate;

/** Days from one until before another (日期段). */
record Days(LocalDate first, LocalDate last) {

  static Days between(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? new Days(one, other) : new Days(other, one);
  }

  boolean contain(LocalDate day) {
    return !day.isBefore(first) && day.isBefore(last);
  }
}
