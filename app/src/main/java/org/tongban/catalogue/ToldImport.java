package org.tongban.catalogue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.springframework.stereotype.Component;

/** Runs an import and tells what came of it, down to each remark (导入与播报). */
@Component
class ToldImport {

  private static final int AT_ONCE = 1_000;

  private final CatalogueImport imports;
  private final Remarks remarks;

  ToldImport(CatalogueImport imports, Remarks remarks) {
    this.imports = imports;
    this.remarks = remarks;
  }

  void run(Path file, ImportOrder order, ImportListener listener) throws IOException, SQLException {
    try {
      ImportRun ended = imports.run(file, order, listener);
      int told = 0;
      List<Remark> some = remarks.page(ended.id(), told, AT_ONCE);
      while (!some.isEmpty()) {
        for (Remark remark : some) {
          listener.tell(ImportTelling.remark(remark));
        }
        told += some.size();
        some = remarks.page(ended.id(), told, AT_ONCE);
      }
      listener.tell(ImportTelling.ended(ended));
    } catch (ImportRefusedException refused) {
      listener.tell(ImportTelling.refused(refused.reason()));
    }
  }
}
