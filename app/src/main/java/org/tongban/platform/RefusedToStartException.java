package org.tongban.platform;

/** Says why this installation must not run as it is set up, and what to do about it. */
public final class RefusedToStartException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String remedy;

  /**
   * @param reason what is wrong, one sentence for the operator
   * @param remedy what the operator does next
   */
  public RefusedToStartException(String reason, String remedy) {
    super(reason);
    this.remedy = remedy;
  }

  /** What the operator does next. */
  public String remedy() {
    return remedy;
  }
}
