package org.tongban.appointments;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.kernel.AccountId;
import tools.jackson.databind.json.JsonMapper;

/** The history of places; written once, never changed. */
@Repository
class PlaceChanges {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int SHOWN = 50;

  private final JdbcClient jdbc;

  PlaceChanges(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(@Nullable Place before, Place after, String reason, int displaced, AccountId by) {
    jdbc.sql(
            """
            INSERT INTO appointments.place_change
              (place, version, before, after, reason, displaced, changed_by)
            VALUES (:place, :version, CAST(:before AS jsonb), CAST(:after AS jsonb), :reason,
              :displaced, :by)
            """)
        .param("place", after.id())
        .param("version", after.version())
        .param("before", before == null ? null : JSON.writeValueAsString(before))
        .param("after", JSON.writeValueAsString(after))
        .param("reason", reason)
        .param("displaced", displaced)
        .param("by", by.value())
        .update();
  }

  /** The latest changes, newest first. */
  List<PlaceChange> of(UUID place) {
    return jdbc.sql(
            """
            SELECT * FROM appointments.place_change WHERE place = :place
            ORDER BY version DESC LIMIT :most
            """)
        .param("place", place)
        .param("most", SHOWN)
        .query((row, _) ->
            new PlaceChange(
                row.getInt("version"),
                place(row.getString("before")),
                JSON.readValue(row.getString("after"), Place.class),
                row.getString("reason"),
                row.getInt("displaced"),
                new AccountId(row.getObject("changed_by", UUID.class)),
                row.getObject("changed", OffsetDateTime.class).toInstant()))
        .list();
  }

  private static @Nullable Place place(@Nullable String json) {
    return json == null ? null : JSON.readValue(json, Place.class);
  }
}
