package org.tongban.registry.population.web;

import java.util.List;
import org.tongban.kernel.RegionCode;
import org.tongban.ui.Page;

/** One region in the picker. */
public record RegionChoice(String code, String name, boolean chosen) {

  static List<RegionChoice> of(List<RegionCode> regions, RegionCode chosen, Page page) {
    return regions.stream()
        .map(region -> new RegionChoice(region.digits(), name(region, page), region.equals(chosen)))
        .toList();
  }

  /** The region's name; the whole country is the whole installation. */
  static String name(RegionCode region, Page page) {
    return region.digits().isEmpty()
        ? page.t("population.everywhere")
        : FlowMatrix.place(region.digits(), page);
  }
}
