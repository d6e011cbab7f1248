package org.tongban.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * What a line of the file came to (读入行).
 *
 * @param entry empty when the row was left out
 */
record ReadRow(long line, Optional<Entry> entry, List<Remark> remarks) {

  /** Copies the remarks. */
  ReadRow {
    remarks = List.copyOf(remarks);
  }
}
