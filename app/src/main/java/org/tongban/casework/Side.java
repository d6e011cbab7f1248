package org.tongban.casework;

/** Which of the two jurisdictions of a migration an office belongs to (迁入地/迁出地). */
public enum Side {
  /** 迁入地: receives the person and owns the case. */
  TARGET,
  /** 迁出地: lets the person go; knows the case by its signed messages alone. */
  ORIGIN
}
