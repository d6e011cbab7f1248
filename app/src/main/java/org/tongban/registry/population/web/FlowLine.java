package org.tongban.registry.population.web;

import java.util.List;
import java.util.Locale;
import org.tongban.registry.population.FlowAlarm;
import org.tongban.ui.Page;

/** An alarm of unusual flows in words. */
public record FlowLine(
    String id, String title, String found, String chance, List<String> places, String reason) {

  /** Copies the places. */
  public FlowLine {
    places = List.copyOf(places);
  }

  static FlowLine of(FlowAlarm alarm, Page page) {
    return new FlowLine(
        alarm.id().toString(),
        page.t(
            "flows.title.line",
            page.region(alarm.town()),
            page.t("flows.kind." + alarm.kind()),
            page.day(alarm.week())),
        page.t("flows.found", alarm.observed(), number(alarm.expected())),
        page.t("flows.chance", chance(alarm.probability())),
        alarm.places().stream()
            .filter(place -> place.moves() > 0)
            .map(place ->
                page.t(
                    "flows.place",
                    FlowMatrix.place(place.community(), page),
                    place.moves(),
                    number(place.usual())))
            .toList(),
        alarm.reason() == null ? "" : alarm.reason());
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  /** One in so many; the reader is not asked to count zeros. */
  private static String chance(double probability) {
    return String.format(Locale.ROOT, "%,.0f", Math.min(1 / probability, 1e9));
  }
}
