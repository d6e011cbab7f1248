package org.tongban.appointments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Refusal;

/** Figures of the places of a jurisdiction by place and day; no persons in them. */
@Service
@Transactional(readOnly = true)
public class Figures {

  private static final int LONGEST = 92;

  private final JdbcClient jdbc;

  Figures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Days with anything to count, at most 92 of them; INVALID for more or the wrong way round. */
  public List<Figure> of(Actor official, LocalDate first, LocalDate last) {
    if (last.isBefore(first) || first.plusDays(LONGEST).isBefore(last)) {
      throw new Refusal(Refusal.Kind.INVALID, "appointments.figures.period");
    }
    return jdbc.sql(
            """
            WITH booked AS (
              SELECT place, day, count(*) AS booked,
                count(*) FILTER (WHERE state = 'MISSED') AS missed
              FROM appointments.booking
              WHERE day BETWEEN :first AND :last AND state NOT IN ('CANCELLED', 'DISPLACED')
              GROUP BY place, day),
            queued AS (
              SELECT place, day, count(*) FILTER (WHERE booking IS NULL) AS walk_ins,
                count(*) FILTER (WHERE state = 'DONE') AS served,
                count(first_called_at) AS called,
                avg(greatest(extract(epoch FROM first_called_at - ready_at), 0)) / 60 AS wait
              FROM appointments.ticket WHERE day BETWEEN :first AND :last GROUP BY place, day)
            SELECT at.id, at.name, day, coalesce(booked, 0) AS booked,
              coalesce(missed, 0) AS missed, coalesce(walk_ins, 0) AS walk_ins,
              coalesce(served, 0) AS served, coalesce(called, 0) AS called, wait
            FROM booked FULL JOIN queued USING (place, day)
              JOIN appointments.place AS at ON at.id = place
            WHERE starts_with(at.region, :region)
            ORDER BY day DESC, at.name, at.id
            """)
        .param("first", first)
        .param("last", last)
        .param("region", official.jurisdiction().digits())
        .query(Figures::figure)
        .list();
  }

  private static Figure figure(ResultSet row, int number) throws SQLException {
    double wait = row.getDouble("wait");
    boolean none = row.wasNull();
    return new Figure(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getObject("day", LocalDate.class),
        row.getInt("booked"),
        row.getInt("missed"),
        row.getInt("walk_ins"),
        row.getInt("served"),
        row.getInt("called"),
        none ? OptionalDouble.empty() : OptionalDouble.of(wait));
  }
}
