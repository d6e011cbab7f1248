package org.tongban.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Runs an import for a command elsewhere, which hears of it line by line in JSON (导入流). */
@Component
public class ImportStream {

  private final ToldImport imports;

  ImportStream(ToldImport imports) {
    this.imports = imports;
  }

  /**
   * Imports the file; stops where it can go on later when nobody listens any more.
   *
   * @param source the file's name, for people
   * @param retire whether entries that the file lacks are retired
   */
  public void run(Path file, String source, boolean retire, OutputStream lines)
      throws IOException, SQLException {
    imports.run(
        file,
        new ImportOrder(source, retire),
        telling -> {
          lines.write((JsonMapper.shared().writeValueAsString(telling) + "\n").getBytes(UTF_8));
          if (telling.kind() != ImportTelling.Kind.REMARK) {
            lines.flush();
          }
        });
  }
}
