package org.tongban.city;

/** Sex (性别) as GB/T 2261.1 codes it; synthetic residents are never 未知 or 未说明. */
public enum Sex {
  MALE("1"),
  FEMALE("2");

  private final String code;

  Sex(String code) {
    this.code = code;
  }

  /** Returns the GB/T 2261.1 code, {@code 1} or {@code 2}. */
  public String code() {
    return code;
  }

  Sex other() {
    return this == MALE ? FEMALE : MALE;
  }
}
