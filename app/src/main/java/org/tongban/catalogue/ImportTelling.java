package org.tongban.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * What an import tells whoever gave the command, piece by piece (导入播报).
 *
 * @param lines of the file, to reckon how far it has come
 * @param reason why it was refused
 */
record ImportTelling(
    Kind kind,
    @Nullable ImportRun run,
    @Nullable Remark remark,
    boolean resumed,
    long line,
    long lines,
    String reason) {

  enum Kind {
    BEGUN,
    ADVANCED,
    REMARK,
    ENDED,
    REFUSED
  }

  static ImportTelling begun(ImportRun run, boolean resumed) {
    return new ImportTelling(Kind.BEGUN, run, null, resumed, run.line(), 0, "");
  }

  static ImportTelling advanced(long line, long lines) {
    return new ImportTelling(Kind.ADVANCED, null, null, false, line, lines, "");
  }

  static ImportTelling remark(Remark remark) {
    return new ImportTelling(Kind.REMARK, null, remark, false, remark.line(), 0, "");
  }

  static ImportTelling ended(ImportRun run) {
    return new ImportTelling(Kind.ENDED, run, null, false, run.line(), 0, "");
  }

  static ImportTelling refused(String reason) {
    return new ImportTelling(Kind.REFUSED, null, null, false, 0, 0, reason);
  }
}
