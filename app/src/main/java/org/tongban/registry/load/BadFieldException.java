package org.tongban.registry.load;

/** A field does not hold what its column shall hold (字段错误). Says nothing of the content. */
final class BadFieldException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String field;

  BadFieldException(String field, String reason) {
    super(reason, null, false, false);
    this.field = field;
  }

  String field() {
    return field;
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
