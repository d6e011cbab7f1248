package org.tongban.registry.codes;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.tongban.kernel.RegionCode;

/** Writes the steps of a plan in batches, all at one record time. */
@Repository
class ListRows {

  private static final int BATCH = 1_000;

  private final JdbcTemplate jdbc;

  ListRows(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void write(List<ListPlan.Step> steps, UUID list) {
    OffsetDateTime now =
        jdbc.queryForObject(
            "SELECT clock_timestamp()", (row, _) -> row.getObject(1, OffsetDateTime.class));
    List<UUID> superseded = new ArrayList<>();
    List<NamedRegion> added = new ArrayList<>();
    for (ListPlan.Step step : steps) {
      HeldRegion before = step.before();
      if (before != null) {
        superseded.add(before.id());
        added.addAll(ended(before.region(), step.until(), step.successor()));
      }
      if (step.after() != null) {
        added.add(step.after());
      }
    }
    supersede(superseded, list, now);
    add(added, list, now);
  }

  /** What was, up to the day it ended; nothing of a name that was wrong from its first day. */
  private static List<NamedRegion> ended(
      NamedRegion was, @Nullable LocalDate until, @Nullable RegionCode successor) {
    return until == null || !was.from().isBefore(until)
        ? List.of()
        : List.of(new NamedRegion(was.code(), was.name(), was.from(), until, successor));
  }

  private void supersede(List<UUID> ids, UUID list, OffsetDateTime now) {
    jdbc.batchUpdate(
        """
        UPDATE registry.region_code SET recorded = tstzrange(lower(recorded), ?), closed_by = ?
        WHERE id = ? AND upper_inf(recorded)
        """,
        ids,
        BATCH,
        (row, id) -> {
          row.setObject(1, now);
          row.setObject(2, list);
          row.setObject(3, id);
        });
  }

  private void add(List<NamedRegion> regions, UUID list, OffsetDateTime now) {
    jdbc.batchUpdate(
        """
        INSERT INTO registry.region_code (code, name, valid, recorded, successor, opened_by)
        VALUES (?, ?, daterange(?, ?), tstzrange(?, NULL), ?, ?)
        """,
        regions,
        BATCH,
        (row, region) -> {
          RegionCode successor = region.successor();
          row.setString(1, region.code().digits());
          row.setString(2, region.name());
          row.setObject(3, region.from());
          row.setObject(4, region.until());
          row.setObject(5, now);
          row.setString(6, successor == null ? null : successor.digits());
          row.setObject(7, list);
        });
  }
}
