package org.tongban.registry.load;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Constraints, indexes and triggers of the tables an import fills (表结构): taken from the catalogue,
 * set aside, and put back word for word. Foreign keys of other tables that point to them too.
 */
final class Structure {

  private static final int FOREIGN_KEYS = 3;

  private static final String DEFINITIONS =
      """
      INSERT INTO registry.import_structure (position, phase, relation, removal, statement)
      SELECT row_number() OVER (ORDER BY phase, relation, name), phase, relation, removal, statement
      FROM (
        SELECT CASE c.contype WHEN 'p' THEN 1 WHEN 'u' THEN 1 WHEN 'x' THEN 2 ELSE 3 END AS phase,
          c.conrelid::regclass::text AS relation, c.conname AS name,
          format('ALTER TABLE %s DROP CONSTRAINT %I', c.conrelid::regclass, c.conname) AS removal,
          format('ALTER TABLE %s ADD CONSTRAINT %I %s', c.conrelid::regclass, c.conname,
            pg_get_constraintdef(c.oid)) AS statement
        FROM pg_constraint c
        WHERE c.contype IN ('p', 'u', 'x') AND c.conrelid = ANY (:tables::regclass[])
          OR c.contype = 'f' AND (c.conrelid = ANY (:tables::regclass[])
            OR c.confrelid = ANY (:tables::regclass[]))
        UNION ALL
        SELECT 1, i.indrelid::regclass::text, r.relname, format('DROP INDEX %s', r.oid::regclass),
          pg_get_indexdef(i.indexrelid)
        FROM pg_index i JOIN pg_class r ON r.oid = i.indexrelid
        WHERE i.indrelid = ANY (:tables::regclass[])
          AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid
            AND c.contype IN ('p', 'u', 'x'))
      ) found
      """;

  private final JdbcClient jdbc;
  private final TransactionOperations transactions;

  Structure(JdbcClient jdbc, TransactionOperations transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  /** Notes and removes everything, in the caller's transaction. */
  void setAside() {
    jdbc.sql(DEFINITIONS).param("tables", tables()).update();
    jdbc.sql("SELECT removal FROM registry.import_structure ORDER BY phase DESC, position")
        .query(String.class)
        .list()
        .forEach(removal -> jdbc.sql(removal).update());
    triggers("DISABLE");
  }

  /** Puts back whatever is not there yet, each statement in a transaction of its own. */
  void restore(Progress progress) throws IOException {
    progress.begin("constraints and indexes", count());
    for (int phase = 1; phase <= FOREIGN_KEYS; phase++) {
      var open = new Open(pending(phase));
      try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
        // Two foreign keys between the same tables would wait for each other for ever.
        Tasks.Task second = phase == FOREIGN_KEYS ? () -> {} : () -> work(open, progress);
        Tasks.all(threads, () -> work(open, progress), second);
      }
    }
  }

  /** In the caller's transaction, the last of the import. */
  void finish() {
    triggers("ENABLE");
    jdbc.sql("DELETE FROM registry.import_structure").update();
  }

  void analyze() {
    for (String table : tables()) {
      jdbc.sql("ANALYZE " + table).update();
    }
  }

  private record Statement(int position, String relation, String text) {}

  private long count() {
    return jdbc.sql("SELECT count(*) FROM registry.import_structure WHERE NOT restored")
        .query(Long.class)
        .single();
  }

  private List<Statement> pending(int phase) {
    return jdbc.sql(
            """
            SELECT position, relation, statement FROM registry.import_structure
            WHERE phase = :phase AND NOT restored ORDER BY position
            """)
        .param("phase", phase)
        .query((row, _) -> new Statement(row.getInt(1), row.getString(2), row.getString(3)))
        .list();
  }

  private void work(Open open, Progress progress) {
    while (true) {
      List<Statement> next = open.take();
      if (next.isEmpty()) {
        return;
      }
      for (Statement statement : next) {
        restore(statement);
        progress.advance(1);
      }
    }
  }

  private void restore(Statement statement) {
    transactions.executeWithoutResult(_ -> {
      jdbc.sql("SET LOCAL maintenance_work_mem = '256MB'").update();
      jdbc.sql("SET LOCAL max_parallel_maintenance_workers = 0").update();
      jdbc.sql("SET LOCAL synchronous_commit = off").update();
      jdbc.sql(statement.text()).update();
      jdbc.sql("UPDATE registry.import_structure SET restored = true WHERE position = :position")
          .param("position", statement.position())
          .update();
    });
  }

  private void triggers(String change) {
    for (String table : tables()) {
      jdbc.sql("ALTER TABLE %s %s TRIGGER USER".formatted(table, change)).update();
    }
  }

  private static String[] tables() {
    return Arrays.stream(Batch.Table.values())
        .map(table -> "registry." + table.table())
        .toArray(String[]::new);
  }

  /** Statements by table: two of one table would wait for each other. */
  private static final class Open {

    private final Deque<List<Statement>> tables;

    Open(List<Statement> statements) {
      Map<String, List<Statement>> byTable = new LinkedHashMap<>();
      statements.forEach(
          each -> byTable.computeIfAbsent(each.relation(), _ -> new ArrayList<>()).add(each));
      tables = new ArrayDeque<>(byTable.values());
    }

    synchronized List<Statement> take() {
      List<Statement> next = tables.poll();
      return next == null ? List.of() : next;
    }
  }
}
