package org.tongban.registry.load;

/** Why an import is not begun or not finished (导入被拒), in words for the operator. */
final class ImportRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ImportRefusedException(String reason) {
    super(reason, null, false, false);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
