package org.tongban.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.kernel.Actor;
import org.tongban.kernel.PersonId;

/**
 * A person's history with what each event changed (登记时间线): the versions that an event's record time
 * ended, against those that it began.
 */
@Service
@Transactional
public class Timeline {

  private static final List<String> CLEAR = List.of("sex", "ethnicity", "education", "marriage");
  private static final List<String> SEALED =
      List.of(
          "name",
          "former_name",
          "birth_date",
          "birthplace",
          "native_place",
          "occupation",
          "workplace");

  private final JdbcClient jdbc;
  private final SealedFields sealed;
  private final RegisterAccess access;

  Timeline(JdbcClient jdbc, SealedFields sealed, RegisterAccess access) {
    this.jdbc = jdbc;
    this.sealed = sealed;
    this.access = access;
  }

  /** Newest first; open to the official or refused, and recorded. */
  public List<Moment> of(Actor actor, PersonId person) {
    List<RegistrationEvent> events = access.history(actor, person);
    Map<UUID, Extra> extras = extras(person);
    List<Version> versions = new ArrayList<>(particulars(person));
    versions.addAll(registrations(person));
    return events.reversed().stream()
        .map(event -> moment(event, extras.getOrDefault(event.id(), Extra.NONE), versions))
        .toList();
  }

  private static Moment moment(RegistrationEvent event, Extra extra, List<Version> versions) {
    List<Moment.Difference> differences = new ArrayList<>();
    for (boolean home : List.of(false, true)) {
      Map<String, String> before = at(event, versions, home, false);
      Map<String, String> after = at(event, versions, home, true);
      if (!home && before.isEmpty()) {
        continue; // Entered for the first time: the card shows it, nothing was otherwise.
      }
      Set<String> fields = new LinkedHashSet<>(before.keySet());
      fields.addAll(after.keySet());
      fields.stream()
          .filter(field -> !Objects.equals(before.get(field), after.get(field)))
          .map(field -> new Moment.Difference(field, before.get(field), after.get(field)))
          .forEach(differences::add);
    }
    boolean correction =
        extra.corrects()
            || event.kind() == RegistrationEvent.Kind.PARTICULARS_CORRECTED
            || event.kind() == RegistrationEvent.Kind.EVENT_CORRECTED;
    return new Moment(
        event, extra.variant(), extra.counterpart(), correction, extra.seconded(), differences);
  }

  /**
   * What stood on the event's day by what its recording ended, or stands by what it began; of what
   * began without ending anything, nothing stood before.
   */
  private static Map<String, String> at(
      RegistrationEvent event, List<Version> versions, boolean home, boolean after) {
    return versions.stream()
        .filter(version -> version.home() == home)
        .filter(version -> event.recorded().equals(after ? version.began() : version.ended()))
        .filter(version -> version.covers(event.effective()))
        .findFirst()
        .map(Version::values)
        .orElse(Map.of());
  }

  private Map<UUID, Extra> extras(PersonId person) {
    return jdbc
        .sql(
            """
            SELECT id, coalesce(variant, '') AS variant, coalesce(counterpart, '') AS counterpart,
              corrects IS NOT NULL AS corrects, approver IS NOT NULL AS seconded
            FROM registry.event WHERE person = :person
            """)
        .param("person", person.value())
        .query((row, _) ->
            Map.entry(
                row.getObject("id", UUID.class),
                new Extra(
                    row.getString("variant"),
                    row.getString("counterpart"),
                    row.getBoolean("corrects"),
                    row.getBoolean("seconded"))))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private List<Version> particulars(PersonId person) {
    return jdbc.sql(
            """
            SELECT *, lower(valid) AS since, upper(valid) AS until, lower(recorded) AS began,
              upper(recorded) AS ended
            FROM registry.person_version WHERE person = :person ORDER BY lower(valid)
            """)
        .param("person", person.value())
        .query(this::version)
        .list();
  }

  private List<Version> registrations(PersonId person) {
    return jdbc.sql(
            """
            SELECT r.relation, lower(r.valid) AS since, upper(r.valid) AS until,
              lower(r.recorded) AS began, upper(r.recorded) AS ended,
              (SELECT h.number FROM registry.household_version h
               WHERE h.household = r.household AND h.valid && r.valid
               ORDER BY lower(h.recorded) DESC LIMIT 1) AS number,
              (SELECT h.community FROM registry.household_version h
               WHERE h.household = r.household AND h.valid && r.valid
               ORDER BY lower(h.recorded) DESC LIMIT 1) AS community
            FROM registry.registration r WHERE r.person = :person ORDER BY lower(r.valid)
            """)
        .param("person", person.value())
        .query((row, _) -> {
          Map<String, String> values = new LinkedHashMap<>();
          for (String field : List.of("number", "community", "relation")) {
            Optional.ofNullable(row.getString(field))
                .ifPresent(value -> values.put("home." + field, value));
          }
          return version(row, true, values);
        })
        .list();
  }

  private Version version(ResultSet row, int number) throws SQLException {
    UUID version = row.getObject("id", UUID.class);
    Map<String, String> values = new LinkedHashMap<>();
    for (String column : SEALED) {
      byte @Nullable [] value = row.getBytes(column);
      if (value != null) {
        values.put(key(column), sealed.open("person_version", column, version, value));
      }
    }
    for (String field : CLEAR) {
      values.put(field, row.getString(field));
    }
    values.put("alive", Boolean.toString(row.getBoolean("alive")));
    return version(row, false, values);
  }

  /** The field's key elsewhere: {@code formerName} for {@code former_name}. */
  private static String key(String column) {
    int bar = column.indexOf('_');
    return bar < 0
        ? column
        : column.substring(0, bar)
            + Character.toUpperCase(column.charAt(bar + 1))
            + column.substring(bar + 2);
  }

  private static Version version(ResultSet row, boolean home, Map<String, String> values)
      throws SQLException {
    @Nullable LocalDate until = row.getObject("until", LocalDate.class);
    @Nullable OffsetDateTime ended = row.getObject("ended", OffsetDateTime.class);
    return new Version(
        home,
        row.getObject("since", LocalDate.class),
        until,
        row.getObject("began", OffsetDateTime.class).toInstant(),
        ended == null || ended.equals(OffsetDateTime.MAX) ? null : ended.toInstant(),
        values);
  }

  /** What stands only on the event itself. */
  private record Extra(String variant, String counterpart, boolean corrects, boolean seconded) {
    static final Extra NONE = new Extra("", "", false, false);
  }

  /** A version of the particulars or of the home in both times. */
  private record Version(
      boolean home,
      LocalDate since,
      @Nullable LocalDate until,
      java.time.Instant began,
      java.time.@Nullable Instant ended,
      Map<String, String> values) {

    boolean covers(LocalDate day) {
      return !day.isBefore(since) && (until == null || day.isBefore(until));
    }
  }
}
