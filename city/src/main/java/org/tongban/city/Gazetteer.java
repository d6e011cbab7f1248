package org.tongban.city;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;

/** The districts and towns of the pilot area, with communities of our own. */
final class Gazetteer {
  private static final String NUMERALS = "一二三四五";
  private static final int FIRST_COMMUNITY = 901;
  private static final int FIRST_VILLAGE = 951;

  private Gazetteer() {}

  static List<District> pilotArea() {
    List<NamedCsvRecord> towns = Tables.read("towns.csv");
    return Tables.read("districts.csv").stream().map(row -> district(row, towns)).toList();
  }

  private static District district(NamedCsvRecord row, List<NamedCsvRecord> towns) {
    String code = row.getField("code");
    return new District(
        code,
        row.getField("name"),
        row.getField("fullName"),
        row.getField("numberPrefix"),
        Integer.parseInt(row.getField("share")),
        towns.stream()
            .filter(town -> town.getField("code").startsWith(code))
            .map(town -> town(town.getField("code"), town.getField("name")))
            .toList());
  }

  private static Town town(String code, String name) {
    boolean rural = name.endsWith("镇");
    List<Community> communities = new ArrayList<>();
    for (int i = 0; i < (rural ? 3 : NUMERALS.length()); i++) {
      communities.add(community(code, FIRST_COMMUNITY + i, i, "社区"));
    }
    for (int i = 0; rural && i < NUMERALS.length(); i++) {
      communities.add(community(code, FIRST_VILLAGE + i, i, "村"));
    }
    return new Town(code, name, communities);
  }

  private static Community community(String town, int number, int rank, String kind) {
    return new Community(town + number, "第" + NUMERALS.charAt(rank) + kind);
  }
}
