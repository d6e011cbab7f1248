package org.tongban.city;

import de.siegmar.fastcsv.writer.CsvWriter;

/** The files about dwellings and households. */
final class HomeTables {
  private static final int SERIALS = 10_000_000;

  private final World world;
  private final LivedFiles files;

  HomeTables(World world, LivedFiles files) {
    this.world = world;
    this.files = files;
  }

  void dwellings(CsvWriter csv) {
    csv.writeRecord("id", "from", "until", "community", "address", "floorArea");
    Dwellings dwellings = world.dwellings;
    for (int dwelling = 0; dwelling < dwellings.size(); dwelling++) {
      csv.writeRecord(
          LivedFiles.id(dwelling),
          files.date(dwellings.from.get(dwelling)),
          "",
          world.places.code(dwellings.place.get(dwelling)),
          dwellings.address(dwelling),
          Integer.toString(dwellings.area.get(dwelling)));
    }
  }

  void versions(CsvWriter csv) {
    csv.writeRecord(
        "id",
        "household",
        "from",
        "until",
        "number",
        "kind",
        "community",
        "dwelling",
        "address",
        "head",
        "headException");
    Homes homes = world.homes;
    int id = 0;
    for (int home = 0; home < homes.count(); home++) {
      int version = homes.firstVersion(home);
      while (version != People.NOBODY) {
        version(csv, ++id, home, version);
        version = homes.versionNext.get(version);
      }
    }
  }

  private void version(CsvWriter csv, int id, int home, int version) {
    Homes homes = world.homes;
    int dwelling = homes.versionDwelling.get(version);
    int district = world.places.districtOf(homes.firstPlace.get(home));
    csv.writeRecord(
        Integer.toString(id),
        LivedFiles.id(home),
        files.date(homes.versionFrom.get(version)),
        files.date(homes.versionUntil.get(version)),
        world.places.district(district).numberPrefix().substring(4)
            + Integer.toString(SERIALS + home + 1).substring(1),
        homes.isCollective(home) ? "COLLECTIVE" : "FAMILY",
        world.places.code(world.dwellings.place.get(dwelling)),
        LivedFiles.id(dwelling),
        world.dwellings.address(dwelling),
        LivedFiles.id(homes.versionHead.get(version)),
        "");
  }
}
