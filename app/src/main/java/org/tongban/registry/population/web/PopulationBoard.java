package org.tongban.registry.population.web;

import java.util.List;
import java.util.Map;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.RegionCode;

/**
 * The board of a region on a day, ready to be drawn.
 *
 * @param day as an address says it
 * @param dayWords as a person says it
 * @param period the twelve months that rates and flows are about, in words
 * @param residents line of residents by month
 * @param vital lines of births and deaths by month
 * @param moves lines of moves in and out by month
 */
public record PopulationBoard(
    RegionCode region,
    String name,
    String day,
    String dayWords,
    String period,
    boolean empty,
    List<Kpi> kpis,
    List<PyramidRow> pyramid,
    List<Bar> parts,
    Drawing residents,
    Drawing vital,
    Drawing moves,
    List<Bar> households,
    Map<PopulationTable, OfficeTable> tables) {

  /** Copies the lists. */
  public PopulationBoard {
    kpis = List.copyOf(kpis);
    pyramid = List.copyOf(pyramid);
    parts = List.copyOf(parts);
    households = List.copyOf(households);
    tables = Map.copyOf(tables);
  }

  /** The table of that name; throws NOT_FOUND for another name. */
  public OfficeTable table(String name) {
    return PopulationTable.named(name)
        .map(tables::get)
        .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "population.table.unknown"));
  }

  /** The query that asks for this board again. */
  public String query() {
    return "?region=" + region.digits() + "&day=" + day;
  }
}
