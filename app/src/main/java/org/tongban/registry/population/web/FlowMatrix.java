package org.tongban.registry.population.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.LongFunction;
import org.tongban.kernel.RegionCode;
import org.tongban.registry.population.Flow;
import org.tongban.ui.Page;

/** The matrix of who moved from where to where (流入流出矩阵): rows are origins, columns goals. */
final class FlowMatrix {

  private final Page page;
  private final LongFunction<String> shown;

  FlowMatrix(Page page, LongFunction<String> shown) {
    this.page = page;
    this.shown = shown;
  }

  OfficeTable of(RegionCode region, List<Flow> flows) {
    SortedSet<String> places = new TreeSet<>();
    Map<List<String>, Long> cells = new HashMap<>();
    for (Flow flow : flows) {
      places.add(flow.from());
      places.add(flow.to());
      cells.merge(List.of(flow.from(), flow.to()), flow.persons(), Long::sum);
    }
    places.remove("");
    List<String> order = new ArrayList<>(places);
    if (!flows.isEmpty()) {
      order.add("");
    }
    List<String> heads = new ArrayList<>();
    heads.add(page.t("population.column.fromto"));
    order.forEach(place -> heads.add(name(place, region)));
    List<List<String>> rows =
        order.stream()
            .map(from -> {
              List<String> row = new ArrayList<>();
              row.add(name(from, region));
              order.forEach(to -> row.add(cell(from, to, cells)));
              return row;
            })
            .toList();
    return new OfficeTable(heads, rows);
  }

  private String cell(String from, String to, Map<List<String>, Long> cells) {
    return from.isEmpty() && to.isEmpty()
        ? page.t("population.none")
        : shown.apply(cells.getOrDefault(List.of(from, to), 0L));
  }

  private String name(String place, RegionCode region) {
    return place.isEmpty()
        ? page.t("population.outside", RegionChoice.name(region, page))
        : place(place, page);
  }

  /** The name of the place; a community is told by its last digits within its town. */
  static String place(String code, Page page) {
    String known = page.tOr("region." + code, "");
    if (!known.isEmpty()) {
      return known;
    }
    return code.length() == 12
        ? page.t(
            "population.community",
            page.region(new RegionCode(code.substring(0, 9))),
            code.substring(9))
        : page.region(new RegionCode(code));
  }
}
