package org.tongban.registry;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongban.guomi.BlindIndex;

/** Writes households and dwellings, and what finds a dwelling (户与住所入库). */
@Component
class HomeWriter {

  private final Households households;
  private final Dwellings dwellings;
  private final BlindIndex index;

  HomeWriter(Households households, Dwellings dwellings, BlindIndex index) {
    this.households = households;
    this.dwellings = dwellings;
    this.index = index;
  }

  void found(Plan plan, OffsetDateTime now, Journey journey) {
    journey.insert(
        "INSERT INTO registry.dwelling (id, last_recorded) VALUES",
        "(?, ?)",
        List.copyOf(plan.built),
        id -> Journey.row(id.value(), now));
    journey.insert(
        "INSERT INTO registry.household (id, last_recorded) VALUES",
        "(?, ?)",
        List.copyOf(plan.founded),
        id -> Journey.row(id.value(), now));
  }

  void open(Plan plan, OffsetDateTime now, UUID caseId, Journey journey) {
    journey.insert(
        """
        INSERT INTO registry.dwelling_version (id, dwelling, valid, recorded, opened_by, community,
          address, floor_area)
        VALUES
        """,
        "(?, ?, daterange(CAST(? AS date), CAST(? AS date)), tstzrange(?, NULL), ?, ?, ?, ?)",
        plan.opened(DwellingRow.class),
        row ->
            Journey.row(
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
    journey.each(
        """
        INSERT INTO registry.dwelling_index AS held (dwelling, county, tokens) VALUES (?, ?, ?)
        ON CONFLICT (dwelling, county) DO UPDATE SET tokens = (
          SELECT array_agg(DISTINCT token) FROM unnest(held.tokens || excluded.tokens) token)
        """,
        plan.opened(DwellingRow.class).stream().filter(Row::open).toList(),
        row -> {
          String county = row.community().county().digits();
          byte[][] tokens = index.addressTokens(county, row.address()).toArray(byte[][]::new);
          return Journey.row(row.dwelling().value(), county, tokens);
        });
    journey.insert(
        """
        INSERT INTO registry.household_version (id, household, valid, recorded, opened_by, number,
          kind, community, dwelling, address, head, head_exception)
        VALUES
        """,
        """
        (?, ?, daterange(CAST(? AS date), CAST(? AS date)), tstzrange(?, NULL),
          ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        plan.opened(HouseholdRow.class),
        row -> household(row, now, caseId));
  }

  private @Nullable Object[] household(HouseholdRow row, OffsetDateTime now, UUID caseId) {
    DwellingId dwelling = row.dwelling();
    return Journey.row(
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
