package org.tongban.catalogue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.tongban.audit.AuditAction;
import org.tongban.audit.AuditEntry;
import org.tongban.audit.AuditTrail;
import org.tongban.kernel.Actor;
import org.tongban.kernel.RegionCode;

/**
 * Takes a file into the catalogue part by part while the server serves (目录导入, R-B1). Each part is
 * one transaction; an import that was cut off goes on after the last when the same file comes
 * again.
 */
@Service
class CatalogueImport {

  private static final String PURPOSE = "catalogue.audit.import";
  private static final int PART = 500;

  private final DataSource database;
  private final TransactionOperations transactions;
  private final ImportRuns imports;
  private final PartWriter parts;
  private final EntryWriter entries;
  private final AuditTrail trail;

  CatalogueImport(
      DataSource database,
      TransactionOperations transactions,
      ImportRuns imports,
      PartWriter parts,
      EntryWriter entries,
      AuditTrail trail) {
    this.database = database;
    this.transactions = transactions;
    this.imports = imports;
    this.parts = parts;
    this.entries = entries;
    this.trail = trail;
  }

  /**
   * Imports the file, or goes on with it.
   *
   * @throws ImportRefusedException when the file is no catalogue or another import runs
   */
  ImportRun run(Path path, ImportOrder order, ImportListener listener)
      throws IOException, SQLException {
    try (ImportLock _ = ImportLock.take(database)) {
      CatalogueFile file = CatalogueFile.examine(path);
      try (Rows rows = Rows.of(file)) {
        Optional<ImportRun> resumed = resumed(file, order);
        ImportRun run = resumed.orElseGet(() -> begin(order, file, rows.columns()));
        listener.tell(ImportTelling.begun(run, resumed.isPresent()));
        take(rows, file.lines(), run, listener);
        return end(run, order, rows.broken());
      }
    }
  }

  /** The import that was cut off, if it was of this file; one of another file is given up. */
  private Optional<ImportRun> resumed(CatalogueFile file, ImportOrder order) {
    Optional<ImportRun> unfinished = imports.unfinished();
    Optional<ImportRun> same =
        unfinished.filter(
            run -> run.digest().equals(file.digest()) && run.retire() == order.retire());
    if (same.isEmpty()) {
      unfinished.ifPresent(run ->
          transactions.executeWithoutResult(
              _ -> record("dropped", imports.end(run.id(), false, 0))));
    }
    return same;
  }

  private ImportRun begin(ImportOrder order, CatalogueFile file, Header header) {
    return Objects.requireNonNull(
        transactions.execute(_ -> {
          ImportRun run = imports.begin(order, file, header);
          record("begun", run);
          return run;
        }));
  }

  private void take(Rows rows, long lines, ImportRun run, ImportListener listener)
      throws IOException {
    List<ReadRow> part = rows.next(PART, run.line());
    while (!part.isEmpty()) {
      List<ReadRow> now = part;
      transactions.executeWithoutResult(_ -> parts.write(run.id(), now));
      listener.tell(ImportTelling.advanced(now.getLast().line(), lines));
      part = rows.next(PART, run.line());
    }
  }

  private ImportRun end(ImportRun run, ImportOrder order, boolean broken) {
    UUID id = run.id();
    return Objects.requireNonNull(
        transactions.execute(_ -> {
          // Of a file that was not read to its end nobody knows what it lacks.
          int retired = order.retire() && !broken ? entries.retireOthers(id) : 0;
          ImportRun ended = imports.end(id, !broken, retired);
          record("ended", ended);
          return ended;
        }));
  }

  private void record(String what, ImportRun run) {
    Tally tally = run.tally();
    trail.record(
        new AuditEntry(
            AuditAction.CATALOGUE_IMPORTED,
            Actor.system(RegionCode.NATION),
            List.of(),
            null,
            PURPOSE,
            "catalogue-import:%s %s %s +%d ~%d !%d -%d"
                .formatted(
                    run.id(),
                    what,
                    run.digest(),
                    tally.added(),
                    tally.changed(),
                    tally.refused(),
                    run.retired())));
  }
}
