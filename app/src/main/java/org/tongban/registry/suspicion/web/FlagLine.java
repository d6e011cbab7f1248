package org.tongban.registry.suspicion.web;

import java.util.List;
import java.util.Locale;
import org.tongban.registry.population.web.OfficeTable;
import org.tongban.registry.suspicion.Finding;
import org.tongban.registry.suspicion.Flag;
import org.tongban.ui.Page;

/** A flag in one line of the list, in words. */
public record FlagLine(
    String id, String kind, String place, String score, String why, String state, String found) {

  static FlagLine of(Flag flag, Page page) {
    return new FlagLine(
        flag.id().toString(),
        page.t("suspicion.kind." + flag.kind()),
        page.region(flag.community()),
        score(flag),
        flag.facts().isEmpty() ? "" : fact(flag, flag.facts().getFirst(), page),
        page.t("suspicion.state." + flag.state()),
        page.day(flag.found()));
  }

  /** One line of the explanation in words. */
  static String fact(Flag flag, Finding.Fact fact, Page page) {
    return page.t("suspicion.fact." + flag.kind() + "." + fact.key(), fact.values().toArray());
  }

  static String score(Flag flag) {
    return String.format(Locale.ROOT, "%.2f", flag.score());
  }

  static OfficeTable table(List<Flag> flags, Page page) {
    return new OfficeTable(
        List.of("score", "kind", "place", "why", "state", "found", "id").stream()
            .map(column -> page.t("suspicion.column." + column))
            .toList(),
        flags.stream()
            .map(flag -> of(flag, page))
            .map(line ->
                List.of(
                    line.score(),
                    line.kind(),
                    line.place(),
                    line.why(),
                    line.state(),
                    line.found(),
                    line.id()))
            .toList());
  }
}
