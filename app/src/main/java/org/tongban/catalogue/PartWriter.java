package org.tongban.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes one part of a file: entries, remarks, and how far the import has come (分段写入). */
@Component
class PartWriter {

  private final ImportRuns imports;
  private final Remarks remarks;
  private final Duplicates duplicates;
  private final EntryWriter entries;

  PartWriter(ImportRuns imports, Remarks remarks, Duplicates duplicates, EntryWriter entries) {
    this.imports = imports;
    this.remarks = remarks;
    this.duplicates = duplicates;
    this.entries = entries;
  }

  /** In the caller's transaction. */
  void write(UUID run, List<ReadRow> rows) {
    Map<String, Long> first = duplicates.first(run, rows);
    List<ReadRow> good = new ArrayList<>();
    List<Remark> told = new ArrayList<>();
    Tally tally = Tally.NONE;
    for (ReadRow row : rows) {
      ReadRow one = withoutTwins(row, first);
      told.addAll(one.remarks());
      if (one.entry().isPresent()) {
        good.add(one);
        tally = one.remarks().isEmpty() ? tally : tally.withRemarked();
      } else {
        tally = tally.withRefused();
      }
    }
    remarks.add(run, told);
    for (EntryWriter.Written written : entries.write(run, good)) {
      tally = tally.with(written);
    }
    imports.advance(run, rows.getLast().line(), tally);
  }

  private static ReadRow withoutTwins(ReadRow row, Map<String, Long> first) {
    if (row.entry().isEmpty()) {
      return row;
    }
    String code = row.entry().get().code();
    long line = first.getOrDefault(code, row.line());
    if (line == row.line()) {
      return row;
    }
    List<Remark> all = new ArrayList<>(row.remarks());
    all.add(new Remark(row.line(), code, "", RemarkKind.TWICE, code, Long.toString(line)));
    return new ReadRow(row.line(), Optional.empty(), all);
  }
}
