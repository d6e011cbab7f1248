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

  /**
   * The sex with that code; throws {@link IllegalArgumentException} on a code not in the standard.
   */
  public static Sex of(int code) {
    return switch (code) {
      case 0 -> UNKNOWN;
      case 1 -> MALE;
      case 2 -> FEMALE;
      case 9 -> UNSTATED;
      default -> throw new IllegalArgumentException("no code of GB/T 2261.1");
    };
  }

  /** The code of the standard. */
  public int code() {
    return code;
  }
}
