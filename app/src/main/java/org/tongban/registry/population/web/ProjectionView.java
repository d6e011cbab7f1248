package org.tongban.registry.population.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.tongban.registry.population.AgeBand;
import org.tongban.registry.population.Projection;
import org.tongban.ui.Page;

/**
 * A projection ready to be drawn: past and coming years in one line each.
 *
 * @param about where rates and residents come from, in words
 * @param tested what the back-test was, in words; empty when history is too short for it
 */
public record ProjectionView(
    String about,
    LinePlot school,
    LinePlot elderly,
    OfficeTable years,
    String tested,
    OfficeTable test) {

  private static final List<AgeBand> BANDS = List.of(AgeBand.values());

  static ProjectionView of(Projection projection, Page page) {
    List<Projection.Line> lines =
        Stream.concat(projection.past().stream(), projection.ahead().stream()).toList();
    Projection.BackTest test = projection.backTest();
    return new ProjectionView(
        page.t(
            "population.projection.about",
            year(projection.base()),
            year(projection.ratesFrom()),
            year(projection.base() - 1)),
        plot("population.projection.school", List.of(AgeBand.PRIMARY, AgeBand.JUNIOR), lines, page),
        plot(
            "population.projection.elderly",
            List.of(AgeBand.SIXTY, AgeBand.SIXTY_FIVE, AgeBand.EIGHTY),
            lines,
            page),
        years(lines, projection.base(), page),
        test.projected().isEmpty()
            ? ""
            : page.t(
                "population.projection.tested",
                year(test.base()),
                year(test.base() + test.projected().size())),
        test(test, page));
  }

  private static LinePlot plot(
      String title, List<AgeBand> bands, List<Projection.Line> lines, Page page) {
    return LinePlot.of(
        page.t(title),
        bands.stream()
            .map(band ->
                new LinePlot.Series(
                    band(band, page), lines.stream().map(line -> value(line, band)).toList()))
            .toList(),
        year(lines.getFirst().year()),
        year(lines.getLast().year()));
  }

  private static OfficeTable years(List<Projection.Line> lines, int base, Page page) {
    return new OfficeTable(
        heads(page.t("population.column.year"), page),
        lines.stream()
            .map(line ->
                row(
                    line.year() > base
                        ? page.t("population.projection.ahead", year(line.year()))
                        : year(line.year()),
                    line))
            .toList());
  }

  private static OfficeTable test(Projection.BackTest test, Page page) {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < test.projected().size(); i++) {
      String year = year(test.projected().get(i).year());
      rows.add(row(page.t("population.projection.said", year), test.projected().get(i)));
      rows.add(row(page.t("population.projection.came", year), test.actual().get(i)));
    }
    if (!rows.isEmpty()) {
      rows.add(percent(page.t("population.projection.error"), test.error()));
      rows.add(percent(page.t("population.projection.still"), test.still()));
    }
    return new OfficeTable(heads(page.t("population.column.year"), page), rows);
  }

  private static List<String> heads(String first, Page page) {
    List<String> heads = new ArrayList<>(List.of(first));
    BANDS.forEach(band -> heads.add(band(band, page)));
    return heads;
  }

  private static List<String> row(String name, Projection.Line line) {
    List<String> row = new ArrayList<>(List.of(name));
    BANDS.forEach(band -> row.add(String.format(Locale.ROOT, "%,.0f", value(line, band))));
    return row;
  }

  private static List<String> percent(String name, java.util.Map<AgeBand, Double> errors) {
    List<String> row = new ArrayList<>(List.of(name));
    BANDS.forEach(band ->
        row.add(String.format(Locale.ROOT, "%.1f%%", 100 * errors.getOrDefault(band, 0.0))));
    return row;
  }

  private static String band(AgeBand band, Page page) {
    return page.t("population.band." + band.name());
  }

  private static double value(Projection.Line line, AgeBand band) {
    return line.residents().getOrDefault(band, 0.0);
  }

  private static String year(int year) {
    return Integer.toString(year);
  }
}
