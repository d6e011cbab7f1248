package org.tongban.catalogue;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.kernel.Refusal;

/** What the item office reads of the catalogue beyond what everybody does (目录管理). */
@Service
@Transactional(readOnly = true)
public class CatalogueOffice {

  private final ImportRuns imports;
  private final Remarks remarks;
  private final HeldEntries entries;

  CatalogueOffice(ImportRuns imports, Remarks remarks, HeldEntries entries) {
    this.imports = imports;
    this.remarks = remarks;
    this.entries = entries;
  }

  /** Imports, the newest first. */
  public List<ImportRun> imports(int offset, int limit) {
    return imports.newest(offset, limit);
  }

  /** How many imports there were. */
  public int imports() {
    return imports.count();
  }

  /** One import; NOT_FOUND when there was none. */
  public ImportRun find(UUID id) {
    return imports
        .find(id)
        .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "catalogue.import.unknown"));
  }

  /** How much could not be read in an import. */
  public int remarks(UUID run) {
    return remarks.count(run);
  }

  /** What could not be read in an import, by line. */
  public List<Remark> remarks(UUID run, int offset, int limit) {
    return remarks.page(run, offset, limit);
  }

  /** The newest versions of an entry, the newest first. */
  public List<HeldEntry> versions(String code) {
    return entries.versions(code);
  }
}
