package org.tongban.registry;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongban.kernel.RegionCode;

/** A version of a dwelling, its address opened; floor area in square metres. */
record DwellingRow(
    UUID version,
    DwellingId dwelling,
    RegionCode community,
    String address,
    @Nullable Integer floorArea,
    LocalDate from,
    @Nullable LocalDate until)
    implements Row<DwellingRow> {

  @Override
  public DwellingRow over(LocalDate since, @Nullable LocalDate end) {
    return new DwellingRow(UUID.randomUUID(), dwelling, community, address, floorArea, since, end);
  }

  DwellingRow renamed(RegionCode place, String name) {
    return new DwellingRow(UUID.randomUUID(), dwelling, place, name, floorArea, from, until);
  }

  @Override
  public Subject subject() {
    return new Subject(Subject.Kind.DWELLING, dwelling.value());
  }

  @Override
  public Map<String, @Nullable String> fields() {
    return new Fields()
        .with("community", community)
        .with("address", address)
        .with("floorArea", floorArea)
        .all();
  }
}
