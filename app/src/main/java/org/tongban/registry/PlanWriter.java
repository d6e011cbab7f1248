package org.tongban.registry;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;

/** Writes a plan (登记入库) at one record time: identities, then what ends, then what begins. */
@Component
class PlanWriter {

  private final JdbcTemplate jdbc;
  private final PersonWriter persons;
  private final HomeWriter homes;
  private final EventWriter events;

  PlanWriter(JdbcTemplate jdbc, PersonWriter persons, HomeWriter homes, EventWriter events) {
    this.jdbc = jdbc;
    this.persons = persons;
    this.homes = homes;
    this.events = events;
  }

  /** Returns the record time. */
  OffsetDateTime write(Plan plan, Act act, UUID operation) {
    OffsetDateTime now = stamp(plan);
    UUID caseId = act.caseId().value();
    Journey journey = new Journey(jdbc);
    persons.enter(plan, now, journey);
    homes.found(plan, now, journey);
    close("person_version", plan.closed(PersonRow.class), now, caseId, journey);
    close("dwelling_version", plan.closed(DwellingRow.class), now, caseId, journey);
    close("household_version", plan.closed(HouseholdRow.class), now, caseId, journey);
    close("registration", plan.closed(RegistrationRow.class), now, caseId, journey);
    close("marriage", plan.closed(MarriageRow.class), now, caseId, journey);
    close("kinship", plan.closed(KinshipRow.class), now, caseId, journey);
    close("document_version", plan.closed(PaperRow.class), now, caseId, journey);
    persons.open(plan, now, caseId, journey);
    homes.open(plan, now, caseId, journey);
    register(plan.opened(RegistrationRow.class), now, caseId, journey);
    marry(plan.opened(MarriageRow.class), now, caseId, journey);
    relate(plan.opened(KinshipRow.class), now, caseId, journey);
    events.write(plan, act, operation, now, journey);
    // Laws that span rows are asked now, so that the reason reaches the operator.
    journey.tell("SET CONSTRAINTS ALL IMMEDIATE").tell("SET CONSTRAINTS ALL DEFERRED").make();
    return now;
  }

  private OffsetDateTime stamp(Plan plan) {
    Set<PersonId> known = minus(plan.persons(), plan.entered.keySet());
    Set<HouseholdId> homesKnown = minus(plan.households(), plan.founded);
    Set<DwellingId> dwellings = minus(plan.dwellings(), plan.built);
    return new Journey(jdbc)
        .one(
            "SELECT registry.stamp(?, ?, ?)",
            (row, _) -> row.getObject(1, OffsetDateTime.class),
            Scope.ids(known, PersonId::value),
            Scope.ids(homesKnown, HouseholdId::value),
            Scope.ids(dwellings, DwellingId::value));
  }

  private static <T> Set<T> minus(Set<T> all, Set<T> without) {
    return all.stream().filter(one -> !without.contains(one)).collect(Collectors.toSet());
  }

  private static void close(
      String table,
      List<? extends Row<?>> rows,
      OffsetDateTime now,
      UUID closedBy,
      Journey journey) {
    if (!rows.isEmpty()) {
      journey.tell(
          """
          UPDATE registry.%s SET recorded = tstzrange(lower(recorded), ?), closed_by = ?
          WHERE id = ANY (?)
          """
              .formatted(table),
          now,
          closedBy,
          rows.stream().map(Row::version).toArray(UUID[]::new));
    }
  }

  private static void register(
      List<RegistrationRow> rows, OffsetDateTime now, UUID caseId, Journey journey) {
    journey.insert(
        """
        INSERT INTO registry.registration
          (id, person, household, relation, valid, recorded, opened_by)
        VALUES
        """,
        "(?, ?, ?, ?, daterange(CAST(? AS date), CAST(? AS date)), tstzrange(?, NULL), ?)",
        rows,
        row ->
            Journey.row(
                row.id(),
                row.person().value(),
                row.household().value(),
                row.relation(),
                row.from(),
                row.until(),
                now,
                caseId));
  }

  private static void marry(
      List<MarriageRow> rows, OffsetDateTime now, UUID caseId, Journey journey) {
    List<MarriageRow> sides = rows.stream().flatMap(row -> Stream.of(row, mirrored(row))).toList();
    journey.insert(
        """
        INSERT INTO registry.marriage (id, person, spouse, valid, recorded, opened_by)
        VALUES
        """,
        "(?, ?, ?, daterange(CAST(? AS date), CAST(? AS date)), tstzrange(?, NULL), ?)",
        sides,
        row ->
            Journey.row(
                row.version(),
                row.one().value(),
                row.other().value(),
                row.from(),
                row.until(),
                now,
                caseId));
  }

  private static MarriageRow mirrored(MarriageRow row) {
    PersonId first = row.other();
    return new MarriageRow(row.version(), first, row.one(), row.from(), row.until());
  }

  private static void relate(
      List<KinshipRow> rows, OffsetDateTime now, UUID caseId, Journey journey) {
    journey.insert(
        """
        INSERT INTO registry.kinship
          (id, person, child, kind, person_sex, valid, recorded, opened_by)
        VALUES
        """,
        "(?, ?, ?, ?, ?, daterange(CAST(? AS date), CAST(? AS date)), tstzrange(?, NULL), ?)",
        rows,
        row ->
            Journey.row(
                row.version(),
                row.person().value(),
                row.child().value(),
                row.kind().name(),
                row.personSex().code(),
                row.from(),
                row.until(),
                now,
                caseId));
  }

  static @Nullable UUID value(@Nullable HouseholdId id) {
    return id == null ? null : id.value();
  }

  static @Nullable UUID value(@Nullable PersonId id) {
    return id == null ? null : id.value();
  }
}
