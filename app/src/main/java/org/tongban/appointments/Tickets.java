package org.tongban.appointments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.kernel.AccountId;

/** The queue numbers. */
@Repository
class Tickets {

  private final JdbcClient jdbc;

  Tickets(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The next number of the place and day; others wait until this transaction ends. */
  int nextNumber(UUID place, LocalDate day) {
    return jdbc.sql(
            """
            INSERT INTO appointments.queue_day AS kept (place, day, last)
            VALUES (:place, :day, 1)
            ON CONFLICT (place, day) DO UPDATE SET last = kept.last + 1 RETURNING last
            """)
        .param("place", place)
        .param("day", day)
        .query(Integer.class)
        .single();
  }

  void add(Ticket ticket) {
    jdbc.sql(
            """
            INSERT INTO appointments.ticket (id, place, day, number, booking, item, state, drawn_at,
              ready_at, turn_at)
            VALUES (:id, :place, :day, :number, :booking, :item, :state, :drawn, :ready, :turn)
            """)
        .param("id", ticket.id())
        .param("place", ticket.place())
        .param("day", ticket.day())
        .param("number", ticket.number())
        .param("booking", ticket.booking())
        .param("item", ticket.item())
        .param("state", ticket.state().name())
        .param("drawn", time(ticket.drawnAt()))
        .param("ready", time(ticket.readyAt()))
        .param("turn", time(ticket.turnAt()))
        .update();
  }

  Optional<Ticket> find(UUID id) {
    return select("id = :id", Map.of("id", id)).optional();
  }

  Optional<Ticket> held(UUID id) {
    return select("id = :id FOR UPDATE", Map.of("id", id)).optional();
  }

  Optional<Ticket> ofBooking(UUID booking) {
    return select("booking = :booking", Map.of("booking", booking)).optional();
  }

  List<Ticket> ofBookings(List<UUID> bookings) {
    return select("booking = ANY (:bookings)", Map.of("bookings", bookings.toArray(UUID[]::new)))
        .list();
  }

  /** What that window has called or serves. */
  Optional<Ticket> at(UUID place, LocalDate day, int window) {
    return select(
            "place = :place AND day = :day AND window_number = :window"
                + " AND state IN ('CALLED', 'SERVING')",
            Map.of("place", place, "day", day, "window", window))
        .optional();
  }

  /** Every number of the place and day in a state, in the order of the queue. */
  List<Ticket> in(UUID place, LocalDate day, TicketState state, int limit) {
    return select(
            "place = :place AND day = :day AND state = :state"
                + " ORDER BY turn_at, number LIMIT :limit",
            Map.of("place", place, "day", day, "state", state.name(), "limit", limit))
        .list();
  }

  int waiting(UUID place, LocalDate day) {
    return jdbc.sql(
            """
            SELECT count(*) FROM appointments.ticket
            WHERE place = :place AND day = :day AND state = 'WAITING'
            """)
        .param("place", place)
        .param("day", day)
        .query(Integer.class)
        .single();
  }

  /** How many wait before this one. */
  int ahead(Ticket ticket) {
    return jdbc.sql(
            """
            SELECT count(*) FROM appointments.ticket
            WHERE place = :place AND day = :day AND state = 'WAITING'
              AND (turn_at, number) < (:turn, :number)
            """)
        .param("place", ticket.place())
        .param("day", ticket.day())
        .param("turn", time(ticket.turnAt()))
        .param("number", ticket.number())
        .query(Integer.class)
        .single();
  }

  /** Calls the first who waits and whom no other window calls at this moment. */
  Optional<UUID> callNext(UUID place, LocalDate day, int window, AccountId officer, Instant now) {
    return jdbc.sql(
            """
            UPDATE appointments.ticket SET state = 'CALLED', window_number = :window,
              called_at = :now, first_called_at = coalesce(first_called_at, :now),
              officer = :officer
            WHERE id = (SELECT id FROM appointments.ticket
              WHERE place = :place AND day = :day AND state = 'WAITING'
              ORDER BY turn_at, number LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING id
            """)
        .param("window", window)
        .param("now", time(now))
        .param("officer", officer.value())
        .param("place", place)
        .param("day", day)
        .query(UUID.class)
        .optional();
  }

  void act(Ticket ticket, TicketAct act, AccountId officer, Instant now) {
    String times =
        switch (act) {
          case RECALL -> "called_at = :now";
          case SERVE -> "served_at = :now";
          case MISS, FINISH -> "finished_at = :now";
          case PUT_BACK -> "turn_at = :now, window_number = NULL, finished_at = NULL";
        };
    jdbc.sql(
            "UPDATE appointments.ticket SET state = :state, officer = :officer, "
                + times
                + " WHERE id = :id")
        .param("state", act.to().name())
        .param("officer", officer.value())
        .param("now", time(now))
        .param("id", ticket.id())
        .update();
  }

  private JdbcClient.MappedQuerySpec<Ticket> select(String where, Map<String, ?> params) {
    return jdbc.sql("SELECT * FROM appointments.ticket WHERE " + where)
        .params(params)
        .query(Tickets::ticket);
  }

  private static Ticket ticket(ResultSet row, int number) throws SQLException {
    return new Ticket(
        row.getObject("id", UUID.class),
        row.getObject("place", UUID.class),
        row.getObject("day", LocalDate.class),
        row.getInt("number"),
        row.getObject("booking", UUID.class),
        row.getString("item"),
        TicketState.valueOf(row.getString("state")),
        instant(row, "drawn_at"),
        instant(row, "ready_at"),
        instant(row, "turn_at"),
        row.getObject("window_number", Integer.class));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
