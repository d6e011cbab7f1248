package org.tongban.registry.population.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.function.ToLongFunction;
import org.tongban.kernel.RegionCode;
import org.tongban.registry.population.Ages;
import org.tongban.registry.population.Growth;
import org.tongban.registry.population.MonthFigures;
import org.tongban.registry.population.PopulationFigures;
import org.tongban.ui.Page;

/** Puts figures into the words and shapes of the board; hidden counts are shown as few. */
final class PopulationBoards {

  private static final int MONTHS_DRAWN = 121;
  private static final int YEAR = 12;

  private final PopulationFigures figures;
  private final Page page;
  private final LongPredicate hidden;

  PopulationBoards(PopulationFigures figures, Page page, LongPredicate hidden) {
    this.figures = figures;
    this.page = page;
    this.hidden = hidden;
  }

  PopulationBoard of(RegionCode region, LocalDate day) {
    Ages ages = figures.ages(region, day);
    List<MonthFigures> all = figures.months(region, YearMonth.from(day).minusMonths(1));
    List<MonthFigures> months = all.subList(Math.max(0, all.size() - MONTHS_DRAWN), all.size());
    List<MonthFigures> year = all.subList(Math.max(0, all.size() - YEAR), all.size());
    long[] sizes = figures.households(region, day);
    Map<String, Long> parts = figures.parts(region, day);
    Map<PopulationTable, OfficeTable> tables = new EnumMap<>(PopulationTable.class);
    tables.put(PopulationTable.PYRAMID, pyramidTable(ages));
    tables.put(PopulationTable.PARTS, partsTable(parts));
    tables.put(PopulationTable.MONTHS, monthsTable(months));
    tables.put(PopulationTable.HOUSEHOLDS, householdsTable(sizes));
    YearMonth last = YearMonth.from(day).minusMonths(1);
    tables.put(
        PopulationTable.FLOWS,
        new FlowMatrix(page, this::shown)
            .of(region, figures.flows(region, last.minusMonths(YEAR - 1), last)));
    return new PopulationBoard(
        region,
        RegionChoice.name(region, page),
        day.toString(),
        page.day(day),
        page.t("population.period", month(last.minusMonths(YEAR - 1)), month(last)),
        ages.total() == 0 && all.isEmpty(),
        kpis(ages, growth(all, year), sizes),
        pyramid(ages),
        bars(parts, day),
        drawing(
            "population.residents",
            months,
            Map.of("population.residents", MonthFigures::residents)),
        drawing("population.natural", months, births()),
        drawing("population.mechanical", months, moves()),
        householdBars(sizes),
        tables);
  }

  private static Map<String, ToLongFunction<MonthFigures>> births() {
    return new java.util.TreeMap<>(
        Map.of(
            "population.births", MonthFigures::births, "population.deaths", MonthFigures::deaths));
  }

  private static Map<String, ToLongFunction<MonthFigures>> moves() {
    return new java.util.TreeMap<>(
        Map.of("population.in", MonthFigures::in, "population.out", MonthFigures::out));
  }

  private static Optional<Growth> growth(List<MonthFigures> all, List<MonthFigures> year) {
    if (year.size() < YEAR || all.size() <= YEAR) {
      return Optional.empty();
    }
    return Optional.of(Growth.of(year, all.get(all.size() - YEAR - 1).residents()));
  }

  private List<Kpi> kpis(Ages ages, Optional<Growth> growth, long[] sizes) {
    List<Kpi> kpis = new ArrayList<>();
    long working = ages.between(15, 64);
    long young = ages.between(0, 14);
    long old = ages.between(65, Ages.TOP);
    kpis.add(
        kpi(
            "residents",
            shown(ages.total()),
            page.t(
                "population.say.residents",
                shown(ages.males(0, Ages.TOP)),
                shown(ages.females(0, Ages.TOP)))));
    String none = page.t("population.none");
    kpis.add(
        kpi(
            "natural",
            growth.map(g -> rate(g.naturalRate())).orElse(none),
            growth
                .map(g -> page.t("population.say.natural", shown(g.births()), shown(g.deaths())))
                .orElse(page.t("population.say.short"))));
    kpis.add(
        kpi(
            "mechanical",
            growth.map(g -> rate(g.mechanicalRate())).orElse(none),
            growth
                .map(g -> page.t("population.say.mechanical", shown(g.in()), shown(g.out())))
                .orElse(page.t("population.say.short"))));
    kpis.add(
        kpi(
            "dependency",
            working == 0 ? none : share(young + old, working),
            page.t("population.say.dependency", share(young, working), share(old, working))));
    long households = java.util.Arrays.stream(sizes).sum();
    kpis.add(
        kpi(
            "households",
            shown(households),
            page.t("population.say.households", share(sizes[0], households))));
    return kpis;
  }

  private Kpi kpi(String key, String value, String say) {
    return new Kpi(
        page.t("population.kpi." + key),
        value,
        value.equals(page.t("population.none")) ? "" : page.t("population.unit." + key),
        say,
        page.t("population.def." + key));
  }

  private List<PyramidRow> pyramid(Ages ages) {
    List<Ages.Group> groups = ages.groups().reversed();
    double longest =
        groups.stream()
            .mapToLong(group -> Math.max(group.males(), group.females()))
            .max()
            .orElse(0);
    return groups.stream()
        .map(group ->
            new PyramidRow(
                ageWords(group),
                shown(group.males()),
                shown(group.females()),
                length(group.males(), longest),
                length(group.females(), longest)))
        .toList();
  }

  private String ageWords(Ages.Group group) {
    return group.from() == Ages.TOP
        ? page.t("population.age.top", group.from())
        : page.t("population.age", group.from(), group.from() + 4);
  }

  private OfficeTable pyramidTable(Ages ages) {
    return table(
        List.of("age", "males", "females", "total"),
        ages.groups().stream()
            .map(group ->
                List.of(
                    ageWords(group),
                    shown(group.males()),
                    shown(group.females()),
                    shown(group.all())))
            .toList());
  }

  private List<Bar> bars(Map<String, Long> parts, LocalDate day) {
    double longest = parts.values().stream().mapToLong(Long::longValue).max().orElse(0);
    long total = parts.values().stream().mapToLong(Long::longValue).sum();
    return parts.entrySet().stream()
        .map(part ->
            new Bar(
                FlowMatrix.place(part.getKey(), page),
                shown(part.getValue()),
                share(part.getValue(), total),
                length(part.getValue(), longest),
                "/office/population?region=" + part.getKey() + "&day=" + day))
        .toList();
  }

  private OfficeTable partsTable(Map<String, Long> parts) {
    return table(
        List.of("part", "code", "residents"),
        parts.entrySet().stream()
            .map(part ->
                List.of(
                    FlowMatrix.place(part.getKey(), page), part.getKey(), shown(part.getValue())))
            .toList());
  }

  private OfficeTable monthsTable(List<MonthFigures> months) {
    return table(
        List.of("month", "residents", "births", "deaths", "in", "out", "within", "others"),
        months.reversed().stream()
            .map(one ->
                List.of(
                    month(one.month()),
                    shown(one.residents()),
                    shown(one.births()),
                    shown(one.deaths()),
                    shown(one.in()),
                    shown(one.out()),
                    shown(one.within()),
                    shown(one.others())))
            .toList());
  }

  private Drawing drawing(
      String title, List<MonthFigures> months, Map<String, ToLongFunction<MonthFigures>> lines) {
    return Drawing.of(page, title, title + ".none", months, lines, hidden);
  }

  private List<Bar> householdBars(long[] sizes) {
    double longest = java.util.Arrays.stream(sizes).max().orElse(0);
    long total = java.util.Arrays.stream(sizes).sum();
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < sizes.length; i++) {
      bars.add(
          new Bar(size(i), shown(sizes[i]), share(sizes[i], total), length(sizes[i], longest), ""));
    }
    return bars;
  }

  private OfficeTable householdsTable(long[] sizes) {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < sizes.length; i++) {
      rows.add(List.of(size(i), shown(sizes[i])));
    }
    return table(List.of("size", "households"), rows);
  }

  private String size(int index) {
    return page.t(
        index + 1 == PopulationFigures.SIZES ? "population.size.top" : "population.size",
        index + 1);
  }

  private OfficeTable table(List<String> heads, List<List<String>> rows) {
    return new OfficeTable(
        heads.stream().map(head -> page.t("population.column." + head)).toList(), rows);
  }

  private String month(YearMonth month) {
    return month(month, page);
  }

  static String month(YearMonth month, Page page) {
    return page.t("population.month", Integer.toString(month.getYear()), month.getMonthValue());
  }

  private String shown(long count) {
    return hidden.test(Math.abs(count))
        ? page.t("population.few")
        : String.format(Locale.ROOT, "%,d", count);
  }

  private double drawn(long count) {
    return hidden.test(count) ? 0 : count;
  }

  private String length(long count, double longest) {
    return Bar.length(drawn(count), longest);
  }

  private String share(long part, long whole) {
    return whole == 0 || hidden.test(part)
        ? page.t("population.none")
        : String.format(Locale.ROOT, "%.1f", 100.0 * part / whole);
  }

  private static String rate(double perThousand) {
    return String.format(Locale.ROOT, "%+.2f", perThousand);
  }
}
