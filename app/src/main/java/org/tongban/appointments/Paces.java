package org.tongban.appointments;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Measures the pace of a place from the records of the numbers last served. */
@Repository
class Paces {

  private final JdbcClient jdbc;

  Paces(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Pace of(Place place, LocalDate day, Instant now) {
    record Served(int count, double minutes) {}

    Served served =
        jdbc.sql(
                """
                SELECT count(*) AS count,
                  coalesce(avg(extract(epoch FROM finished_at - called_at)), 0) / 60 AS minutes
                FROM (SELECT called_at, finished_at FROM appointments.ticket
                  WHERE place = :place AND state = 'DONE'
                  ORDER BY finished_at DESC LIMIT :last) AS last
                """)
            .param("place", place.id())
            .param("last", Pace.LAST)
            .query((row, _) -> new Served(row.getInt("count"), row.getDouble("minutes")))
            .single();
    Rules rules = place.rules();
    double minutes =
        served.count() == 0 ? (double) rules.slotMinutes() / rules.perWindow() : served.minutes();
    return new Pace(minutes, Math.max(1, windows(place.id(), day, now)), served.count());
  }

  private int windows(UUID place, LocalDate day, Instant now) {
    return jdbc.sql(
            """
            SELECT count(DISTINCT window_number) FROM appointments.ticket
            WHERE place = :place AND day = :day AND called_at > :since
            """)
        .param("place", place)
        .param("day", day)
        .param("since", now.minusSeconds(3600).atOffset(ZoneOffset.UTC))
        .query(Integer.class)
        .single();
  }
}
