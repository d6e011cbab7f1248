package org.tongban.audit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The alarms; the same one is kept once. */
@Repository
class Alarms {

  private static final Logger LOG = LoggerFactory.getLogger(Alarms.class);

  private final JdbcClient jdbc;

  Alarms(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void raise(AlarmKind kind, @Nullable UUID entry, @Nullable Long number) {
    int added =
        jdbc.sql(
                """
                INSERT INTO audit.alarm (kind, entry, number) VALUES (:kind, :entry, :number)
                ON CONFLICT DO NOTHING
                """)
            .param("kind", kind.name())
            .param("entry", entry)
            .param("number", number)
            .update();
    if (added > 0) {
      LOG.error("The audit trail does not hold: {} entry {} number {}", kind, entry, number);
    }
  }

  long count() {
    return jdbc.sql("SELECT count(*) FROM audit.alarm").query(Long.class).single();
  }

  List<Alarm> latest(int most) {
    return jdbc.sql("SELECT * FROM audit.alarm ORDER BY id DESC LIMIT :most")
        .param("most", most)
        .query((row, _) ->
            new Alarm(
                EntryRows.instant(row, "at"),
                AlarmKind.valueOf(row.getString("kind")),
                row.getObject("entry", UUID.class),
                row.getObject("number", Long.class)))
        .list();
  }
}
