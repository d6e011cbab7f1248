package org.tongban.registry.suspicion.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.tongban.registry.population.web.OfficeTable;
import org.tongban.registry.suspicion.Finding;
import org.tongban.registry.suspicion.Flag;
import org.tongban.registry.suspicion.SuspicionKind;
import org.tongban.ui.Page;

/** A flag in one line of the list, in words. */
public record FlagLine(
    String id, String kind, String place, String score, String why, String state, String found) {

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

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
    return page.t(
        "suspicion.fact." + flag.kind() + "." + fact.key(),
        IntStream.range(0, fact.values().size())
            .mapToObj(i -> value(flag, i, fact.values().get(i), page))
            .toArray());
  }

  /** Days as people say them; of a document used again, first which kind it is. */
  private static String value(Flag flag, int place, String value, Page page) {
    if (flag.kind() == SuspicionKind.REUSED_DOCUMENT && place == 0) {
      return page.tOr("registry.desk.proof." + value, value);
    }
    return DAY.matcher(value).matches() ? page.day(LocalDate.parse(value)) : value;
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
