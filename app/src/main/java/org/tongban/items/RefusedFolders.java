package org.tongban.items;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What lies in the folder of packages and was refused, with the reasons (拒绝清单). */
@Repository
class RefusedFolders {

  private static final int LONGEST = 20_000;

  private final JdbcClient jdbc;

  RefusedFolders(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void keep(String folder, String reasons) {
    jdbc.sql(
            """
            INSERT INTO items.refused_folder (folder, reasons) VALUES (:folder, :reasons)
            ON CONFLICT (folder) DO UPDATE SET reasons = excluded.reasons,
              refused = CASE WHEN items.refused_folder.reasons = excluded.reasons
                             THEN items.refused_folder.refused ELSE clock_timestamp() END
            """)
        .param("folder", folder)
        .param("reasons", reasons.substring(0, Math.min(reasons.length(), LONGEST)))
        .update();
  }

  void forget(String folder) {
    jdbc.sql("DELETE FROM items.refused_folder WHERE folder = :folder")
        .param("folder", folder)
        .update();
  }

  /** Forgets what is no longer there. */
  void retain(Collection<String> folders) {
    jdbc.sql("DELETE FROM items.refused_folder WHERE NOT folder = ANY(:folders)")
        .param("folders", folders.toArray(String[]::new))
        .update();
  }

  List<RefusedFolder> all() {
    return jdbc.sql("SELECT * FROM items.refused_folder ORDER BY folder")
        .query((row, _) ->
            new RefusedFolder(
                row.getString("folder"),
                row.getString("reasons").lines().toList(),
                row.getObject("refused", OffsetDateTime.class).toInstant()))
        .list();
  }
}
