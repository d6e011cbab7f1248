package org.tongban.acceptance;

/** Whose browser looks at a page. */
enum Who {
  ANYBODY,
  /** A resident with nothing begun. */
  NEWCOMER,
  /** A resident with a case begun and not sent. */
  DRAFTING,
  /** A resident whose case waits for the window. */
  WAITING,
  /** A resident whose case is done and not yet rated. */
  MOVED,
  WINDOW,
  COUNTY,
  /** The city above the county. */
  CITY,
  /** Another city's office, which is asked to confirm what the first proposed. */
  OTHER_CITY,
  /** The window of a town with nothing to do. */
  IDLE_WINDOW,
  AUDITOR,
  ADMINISTRATOR,
  /** The item office. */
  ITEM_OFFICE
}
