package org.tongban.registry;

/** Sex (性别, GB/T 2261.1). */
public enum Sex {
  /** 未知的性别. */
  UNKNOWN(0),
  /** 男. */
  MALE(1),
  /** 女. */
  FEMALE(2),
  /** 未说明的性别. */
  UNSTATED(9);

  private final int code;

  Sex(int code) {
    this.code = code;
  }

  /** The code of the standard. */
  public int code() {
    return code;
  }
}
