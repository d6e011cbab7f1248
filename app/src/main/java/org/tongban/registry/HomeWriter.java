package org.tongban.registry;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongban.guomi.BlindIndex;

/** Writes households and dwellings, and what finds a dwelling (户与住所入库). */
@Component
class HomeWriter {

  private final Batches batches;
  private final Households households;
  private final Dwellings dwellings;
  private final BlindIndex index;

  HomeWriter(Batches batches, Households households, Dwellings dwellings, BlindIndex index) {
    this.batches = batches;
    this.households = households;
    this.dwellings = dwellings;
    this.index = index;
  }

  void found(Plan plan, OffsetDateTime now) {
    batches.send(
        "INSERT INTO registry.dwelling (id, last_recorded) VALUES (?, ?)",
        List.copyOf(plan.built),
        id -> Batches.row(id.value(), now));
    batches.send(
        "INSERT INTO registry.household (id, last_recorded) VALUES (?, ?)",
        List.copyOf(plan.founded),
        id -> Batches.row(id.value(), now));
  }

  void open(Plan plan, OffsetDateTime now, UUID caseId) {
    batches.send(
        """
        INSERT INTO registry.dwelling_version (id, dwelling, valid, recorded, opened_by, community,
          address, floor_area)
        VALUES (?, ?, daterange(CAST(? AS date), CAST(? AS date)), tstzrange(?, NULL), ?, ?, ?, ?)
        """,
        plan.opened(DwellingRow.class),
        row ->
            Batches.row(
                row.version(),
                row.dwelling().value(),
                row.from(),
                row.until(),
                now,
                caseId,
                row.community().digits(),
                dwellings.sealAddress(row),
                row.floorArea()));
    // Every address a dwelling ever had keeps finding it.
    batches.send(
        """
        INSERT INTO registry.dwelling_index AS held (dwelling, county, tokens) VALUES (?, ?, ?)
        ON CONFLICT (dwelling, county) DO UPDATE SET tokens = (
          SELECT array_agg(DISTINCT token) FROM unnest(held.tokens || excluded.tokens) token)
        """,
        plan.opened(DwellingRow.class).stream().filter(Row::open).toList(),
        row -> {
          String county = row.community().county().digits();
          byte[][] tokens = index.addressTokens(county, row.address()).toArray(byte[][]::new);
          return Batches.row(row.dwelling().value(), county, tokens);
        });
    batches.send(
        """
        INSERT INTO registry.household_version (id, household, valid, recorded, opened_by, number,
          kind, community, dwelling, address, head, head_exception)
        VALUES (?, ?, daterange(CAST(? AS date), CAST(? AS date)), tstzrange(?, NULL),
          ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        plan.opened(HouseholdRow.class),
        row -> household(row, now, caseId));
  }

  private Object[] household(HouseholdRow row, OffsetDateTime now, UUID caseId) {
    DwellingId dwelling = row.dwelling();
    return Batches.row(
        row.version(),
        row.id().value(),
        row.from(),
        row.until(),
        now,
        caseId,
        row.number(),
        row.kind().name(),
        row.community().digits(),
        dwelling == null ? null : dwelling.value(),
        households.address(row),
        row.head().value(),
        row.headException());
  }
}
