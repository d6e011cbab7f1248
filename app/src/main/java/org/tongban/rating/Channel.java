package org.tongban.rating;

/** Where a rating was given (评价渠道). */
public enum Channel {
  /** 网上一事一评: by whoever applied, signed in. */
  ONLINE,
  /** 现场一次一评: by a code handed over at a window. */
  WINDOW
}
