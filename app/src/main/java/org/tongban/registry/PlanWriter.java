package org.tongban.registry;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;

/** Writes a plan (登记入库) at one record time: identities, then what ends, then what begins. */
@Component
class PlanWriter {

  private final JdbcClient jdbc;
  private final Batches batches;
  private final PersonWriter persons;
  private final HomeWriter homes;
  private final EventWriter events;

  PlanWriter(
      JdbcClient jdbc,
      Batches batches,
      PersonWriter persons,
      HomeWriter homes,
      EventWriter events) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.persons = persons;
    this.homes = homes;
    this.events = events;
  }

  /** Returns the record time. */
  OffsetDateTime write(Plan plan, Act act, UUID operation) {
    OffsetDateTime now = stamp(plan);
    UUID caseId = act.caseId().value();
    persons.enter(plan, now);
    homes.found(plan, now);
    close("person_version", plan.closed(PersonRow.class), now, act.caseId());
    close("dwelling_version", plan.closed(DwellingRow.class), now, act.caseId());
    close("household_version", plan.closed(HouseholdRow.class), now, act.caseId());
    close("registration", plan.closed(RegistrationRow.class), now, act.caseId());
    close("marriage", plan.closed(MarriageRow.class), now, act.caseId());
    close("kinship", plan.closed(KinshipRow.class), now, act.caseId());
    close("document_version", plan.closed(PaperRow.class), now, act.caseId());
    persons.open(plan, now, caseId);
    homes.open(plan, now, caseId);
    register(plan.opened(RegistrationRow.class), now, caseId);
    marry(plan.opened(MarriageRow.class), now, caseId);
    relate(plan.opened(KinshipRow.class), now, caseId);
    events.write(plan, act, operation, now);
    // Laws that span rows are asked now, so that the reason reaches the operator.
    jdbc.sql("SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED").update();
    return now;
  }

  private OffsetDateTime stamp(Plan plan) {
    Set<PersonId> known = minus(plan.persons(), plan.entered.keySet());
    Set<HouseholdId> homesKnown = minus(plan.households(), plan.founded);
    Set<DwellingId> dwellings = minus(plan.dwellings(), plan.built);
    return jdbc.sql("SELECT registry.stamp(:persons, :households, :dwellings)")
        .param("persons", Scope.ids(known, PersonId::value))
        .param("households", Scope.ids(homesKnown, HouseholdId::value))
        .param("dwellings", Scope.ids(dwellings, DwellingId::value))
        .query(OffsetDateTime.class)
        .single();
  }

  private static <T> Set<T> minus(Set<T> all, Set<T> without) {
    return all.stream().filter(one -> !without.contains(one)).collect(Collectors.toSet());
  }

  private void close(
      String table, List<? extends Row<?>> rows, OffsetDateTime now, CaseId closedBy) {
    if (!rows.isEmpty()) {
      jdbc.sql(
              """
              UPDATE registry.%s
              SET recorded = tstzrange(lower(recorded), :recorded), closed_by = :case
              WHERE id = ANY (:ids)
              """
                  .formatted(table))
          .param("ids", rows.stream().map(Row::version).toArray(UUID[]::new))
          .param("recorded", now)
          .param("case", closedBy.value())
          .update();
    }
  }

  private void register(List<RegistrationRow> rows, OffsetDateTime now, UUID caseId) {
    batches.send(
        """
        INSERT INTO registry.registration
          (id, person, household, relation, valid, recorded, opened_by)
        VALUES (?, ?, ?, ?, daterange(CAST(? AS date), CAST(? AS date)), tstzrange(?, NULL), ?)
        """,
        rows,
        row ->
            Batches.row(
                row.id(),
                row.person().value(),
                row.household().value(),
                row.relation(),
                row.from(),
                row.until(),
                now,
                caseId));
  }

  private void marry(List<MarriageRow> rows, OffsetDateTime now, UUID caseId) {
    List<MarriageRow> sides = rows.stream().flatMap(row -> Stream.of(row, mirrored(row))).toList();
    batches.send(
        """
        INSERT INTO registry.marriage (id, person, spouse, valid, recorded, opened_by)
        VALUES (?, ?, ?, daterange(CAST(? AS date), CAST(? AS date)), tstzrange(?, NULL), ?)
        """,
        sides,
        row ->
            Batches.row(
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

  private void relate(List<KinshipRow> rows, OffsetDateTime now, UUID caseId) {
    batches.send(
        """
        INSERT INTO registry.kinship
          (id, person, child, kind, person_sex, valid, recorded, opened_by)
        VALUES (?, ?, ?, ?, ?, daterange(CAST(? AS date), CAST(? AS date)), tstzrange(?, NULL), ?)
        """,
        rows,
        row ->
            Batches.row(
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
