package org.tongban.appointments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.kernel.PersonId;

/** The appointments. */
@Repository
class Bookings {

  private static final String HELD = "state NOT IN ('CANCELLED', 'DISPLACED')";

  private final JdbcClient jdbc;

  Bookings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Takes the seat; false when another has it, or the person has one for that item and day. */
  boolean add(Booking booking, Instant now) {
    return jdbc.sql(
                """
                INSERT INTO appointments.booking (id, place, day, starts, ends, seat, capacity,
                  person_id, item, code, state, booked_at, changed_at)
                VALUES (:id, :place, :day, :starts, :ends, :seat, :capacity,
                  :person, :item, :code, :state, :now, :now)
                ON CONFLICT DO NOTHING
                """)
            .param("id", booking.id())
            .param("place", booking.place())
            .param("day", booking.day())
            .param("starts", booking.slot().starts())
            .param("ends", booking.slot().ends())
            .param("seat", booking.seat())
            .param("capacity", booking.slot().capacity())
            .param("person", booking.person().value())
            .param("item", booking.item())
            .param("code", booking.code())
            .param("state", booking.state().name())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** The lowest seat of the slot that nobody holds. */
  OptionalInt freeSeat(UUID place, LocalDate day, Slot slot) {
    return jdbc.sql(
            """
            SELECT seat FROM generate_series(1, :capacity) AS seat
            WHERE NOT EXISTS (SELECT 1 FROM appointments.booking AS taken
              WHERE taken.place = :place AND taken.day = :day AND taken.starts = :starts
                AND taken.seat = seat.seat AND state NOT IN ('CANCELLED', 'DISPLACED'))
            ORDER BY seat LIMIT 1
            """)
        .param("capacity", slot.capacity())
        .param("place", place)
        .param("day", day)
        .param("starts", slot.starts())
        .query(Integer.class)
        .optional()
        .map(OptionalInt::of)
        .orElse(OptionalInt.empty());
  }

  /** How many seats of each slot are taken, on the days from the first to the last. */
  Map<LocalDate, Map<LocalTime, Integer>> taken(UUID place, LocalDate first, LocalDate last) {
    record Count(LocalDate day, LocalTime starts, int taken) {}

    return jdbc
        .sql(
            "SELECT day, starts, count(*) AS taken FROM appointments.booking WHERE place = :place"
                + " AND day BETWEEN :first AND :last AND "
                + HELD
                + " GROUP BY day, starts")
        .param("place", place)
        .param("first", first)
        .param("last", last)
        .query((row, _) ->
            new Count(
                row.getObject("day", LocalDate.class),
                row.getObject("starts", LocalTime.class),
                row.getInt("taken")))
        .list()
        .stream()
        .collect(Collectors.groupingBy(Count::day, Collectors.toMap(Count::starts, Count::taken)));
  }

  Optional<Booking> find(UUID id) {
    return one("id = :id FOR UPDATE", Map.of("id", id));
  }

  Optional<Booking> byCode(String code) {
    return one("code = :code FOR UPDATE", Map.of("code", code));
  }

  /** The person's open appointment for that item on that day. */
  Optional<Booking> open(PersonId person, String item, LocalDate day) {
    return one(
        "person_id = :person AND item = :item AND day = :day AND state = 'BOOKED'",
        Map.of("person", person.value(), "item", item, "day", day));
  }

  /** A person's appointments, the latest day first. */
  List<Booking> of(PersonId person, int limit) {
    return many(
        "person_id = :person ORDER BY day DESC, starts DESC LIMIT :limit",
        Map.of("person", person.value(), "limit", limit));
  }

  /** Days of appointments the person missed since that day, the latest first. */
  List<LocalDate> missed(PersonId person, LocalDate since) {
    return jdbc.sql(
            """
            SELECT day FROM appointments.booking
            WHERE person_id = :person AND state = 'MISSED' AND day >= :since ORDER BY day DESC
            """)
        .param("person", person.value())
        .param("since", since)
        .query((row, _) -> row.getObject("day", LocalDate.class))
        .list();
  }

  /** Whoever holds a seat of a place from that day on; who has arrived comes first in a slot. */
  List<Booking> ahead(UUID place, LocalDate from) {
    return many(
        "place = :place AND day >= :from AND "
            + HELD
            + " ORDER BY day, starts, state = 'BOOKED', seat",
        Map.of("place", place, "from", from));
  }

  /** Puts it on another seat of the slot as the slot now is. */
  void refit(Booking booking, Slot slot, int seat) {
    jdbc.sql(
            """
            UPDATE appointments.booking SET ends = :ends, capacity = :capacity, seat = :seat
            WHERE id = :id
            """)
        .param("ends", slot.ends())
        .param("capacity", slot.capacity())
        .param("seat", seat)
        .param("id", booking.id())
        .update();
  }

  /** Every appointment of a place on a day. */
  List<Booking> on(UUID place, LocalDate day) {
    return many(
        "place = :place AND day = :day ORDER BY starts, seat, booked_at, id",
        Map.of("place", place, "day", day));
  }

  /** Open ones of days gone by, left to whoever else works on them. */
  List<Booking> overdue(LocalDate today, int limit) {
    return many(
        "day < :today AND state = 'BOOKED' ORDER BY day LIMIT :limit FOR UPDATE SKIP LOCKED",
        Map.of("today", today, "limit", limit));
  }

  /** Open ones of that day that nobody was reminded of; marks them. */
  List<Booking> toRemind(LocalDate day, int limit) {
    List<Booking> found =
        many(
            "day = :day AND state = 'BOOKED' AND NOT reminded LIMIT :limit FOR UPDATE SKIP LOCKED",
            Map.of("day", day, "limit", limit));
    for (Booking booking : found) {
      jdbc.sql("UPDATE appointments.booking SET reminded = true WHERE id = :id")
          .param("id", booking.id())
          .update();
    }
    return found;
  }

  /** Moves it on; false when it was not in the state it is moved from. */
  boolean move(Booking booking, BookingState to, Instant now) {
    return jdbc.sql(
                """
                UPDATE appointments.booking SET state = :to, changed_at = :now
                WHERE id = :id AND state = :from
                """)
            .param("to", to.name())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("id", booking.id())
            .param("from", booking.state().name())
            .update()
        == 1;
  }

  private Optional<Booking> one(String where, Map<String, ?> params) {
    return select(where, params).optional();
  }

  private List<Booking> many(String where, Map<String, ?> params) {
    return select(where, params).list();
  }

  private JdbcClient.MappedQuerySpec<Booking> select(String where, Map<String, ?> params) {
    return jdbc.sql("SELECT * FROM appointments.booking WHERE " + where)
        .params(params)
        .query(Bookings::booking);
  }

  private static Booking booking(ResultSet row, int number) throws SQLException {
    return new Booking(
        row.getObject("id", UUID.class),
        row.getObject("place", UUID.class),
        row.getObject("day", LocalDate.class),
        new Slot(
            row.getObject("starts", LocalTime.class),
            row.getObject("ends", LocalTime.class),
            row.getInt("capacity")),
        row.getInt("seat"),
        new PersonId(row.getObject("person_id", UUID.class)),
        row.getString("item"),
        row.getString("code"),
        BookingState.valueOf(row.getString("state")));
  }
}
