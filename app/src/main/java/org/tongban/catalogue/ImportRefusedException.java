package org.tongban.catalogue;

/** An import that cannot begin or go on, in words for whoever gave the command (导入被拒). */
final class ImportRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ImportRefusedException(String reason) {
    super(reason);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
