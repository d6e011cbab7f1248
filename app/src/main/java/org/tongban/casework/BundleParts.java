package org.tongban.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.casework.BundlePart.Blocked;
import org.tongban.casework.BundlePart.Start;
import org.tongban.items.ItemVersion;
import org.tongban.kernel.CaseId;
import org.tongban.platform.Sql;

/** The parts of bundles (一件事各项). */
@Repository
class BundleParts {

  private final JdbcClient jdbc;

  BundleParts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(CaseId bundle, String name, int ordinal, Start start, Instant at) {
    jdbc.sql(
            """
            INSERT INTO casework.bundle_part (bundle, name, ordinal, start, at)
            VALUES (:bundle, :name, :ordinal, :start, :at)
            """)
        .param("bundle", bundle.value())
        .param("name", name)
        .param("ordinal", ordinal)
        .param("start", start.name())
        .param("at", Sql.at(at))
        .update();
  }

  void begun(CaseId bundle, String name, CaseId part, boolean byRegister, Instant at) {
    jdbc.sql(
            """
            UPDATE casework.bundle_part
            SET start = 'BEGUN', case_id = :case, by_register = :register, at = :at
            WHERE bundle = :bundle AND name = :name
            """)
        .param("bundle", bundle.value())
        .param("name", name)
        .param("case", part.value())
        .param("register", byRegister)
        .param("at", Sql.at(at))
        .update();
  }

  void blocked(CaseId bundle, String name, Blocked why, Instant at) {
    jdbc.sql(
            """
            UPDATE casework.bundle_part SET start = 'BLOCKED', blocked = :why, at = :at
            WHERE bundle = :bundle AND name = :name
            """)
        .param("bundle", bundle.value())
        .param("name", name)
        .param("why", why.name())
        .param("at", Sql.at(at))
        .update();
  }

  void left(CaseId bundle, String name, Instant at) {
    jdbc.sql(
            """
            UPDATE casework.bundle_part SET start = 'LEFT', at = :at
            WHERE bundle = :bundle AND name = :name
            """)
        .param("bundle", bundle.value())
        .param("name", name)
        .param("at", Sql.at(at))
        .update();
  }

  /** In the package's order. */
  List<BundlePart> of(CaseId bundle) {
    return jdbc.sql(
            """
            SELECT part.*, held.item_code, held.item_version, held.number, held.state,
                   held.changed_at
            FROM casework.bundle_part part
            LEFT JOIN casework.application held ON held.id = part.case_id
            WHERE part.bundle = :bundle ORDER BY part.ordinal
            """)
        .param("bundle", bundle.value())
        .query(BundleParts::read)
        .list();
  }

  /** The bundle that the case is a part of. */
  Optional<CaseId> bundleOf(CaseId part) {
    return jdbc.sql("SELECT bundle FROM casework.bundle_part WHERE case_id = :case")
        .param("case", part.value())
        .query((row, _) -> new CaseId(Sql.uuid(row, "bundle")))
        .optional();
  }

  /** Holds its parts' cases before the bundle itself is held, in the order in which they end it. */
  void hold(CaseId bundle) {
    jdbc.sql("SELECT id FROM casework.application WHERE bundle = :bundle ORDER BY id FOR UPDATE")
        .param("bundle", bundle.value())
        .query((row, _) -> Sql.uuid(row, "id"))
        .list();
  }

  private static BundlePart read(ResultSet row, int ignored) throws SQLException {
    @Nullable UUID caseId = row.getObject("case_id", UUID.class);
    String number = row.getString("number");
    String blocked = row.getString("blocked");
    return new BundlePart(
        row.getString("name"),
        Start.valueOf(row.getString("start")),
        Optional.ofNullable(caseId).map(CaseId::new),
        caseId == null
            ? Optional.empty()
            : Optional.of(
                new ItemVersion(row.getString("item_code"), row.getString("item_version"))),
        number == null ? "" : number,
        caseId == null ? null : CaseState.valueOf(row.getString("state")),
        Optional.ofNullable(blocked).map(Blocked::valueOf),
        Sql.required(row, caseId == null ? "at" : "changed_at"));
  }
}
