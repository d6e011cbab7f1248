package org.tongban.registry.population;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.tongban.kernel.RegionCode;

/** Projects a region by the cohort-component method, with its back-test (队列要素法与回测). */
@Service
public class Projections {

  /** Years projected. */
  public static final int AHEAD = 15;

  private static final int RATE_YEARS = 5;
  private static final int TESTED = 5;
  private static final double EXPOSURE = 2_000;

  private final VitalYears years;
  private final PopulationCube cube;

  Projections(VitalYears years, PopulationCube cube) {
    this.years = years;
    this.cube = cube;
  }

  /** The projection from the last 1 January; empty while no whole year of history is held. */
  public Optional<Projection> of(RegionCode region) {
    cube.fold();
    return years.read(region, cube.today().getYear()).map(Projections::of);
  }

  static Projection of(Vitals vitals) {
    int base = vitals.last();
    int ratesFrom = Math.max(vitals.first(), base - RATE_YEARS);
    VitalRates rates = VitalRates.of(vitals, ratesFrom, base - 1, EXPOSURE);
    return new Projection(
        base,
        ratesFrom,
        IntStream.rangeClosed(vitals.first(), base).mapToObj(year -> known(vitals, year)).toList(),
        lines(base, CohortComponent.project(vitals.year(base).residents, rates, AHEAD)),
        backTest(vitals));
  }

  private static Projection.BackTest backTest(Vitals vitals) {
    int base = vitals.last() - TESTED;
    if (base <= vitals.first()) {
      return Projection.BackTest.NONE;
    }
    VitalRates rates =
        VitalRates.of(vitals, Math.max(vitals.first(), base - RATE_YEARS), base - 1, EXPOSURE);
    double[][] start = vitals.year(base).residents;
    List<Projection.Line> projected = lines(base, CohortComponent.project(start, rates, TESTED));
    List<Projection.Line> actual =
        projected.stream().map(line -> known(vitals, line.year())).toList();
    Projection.Line same = Projection.Line.of(base, start);
    return new Projection.BackTest(
        base,
        projected,
        actual,
        error(projected, actual),
        error(actual.stream().map(_ -> same).toList(), actual));
  }

  private static Map<AgeBand, Double> error(
      List<Projection.Line> said, List<Projection.Line> actual) {
    Map<AgeBand, Double> errors = new EnumMap<>(AgeBand.class);
    for (AgeBand band : AgeBand.values()) {
      errors.put(
          band,
          IntStream.range(0, actual.size())
              .filter(i -> value(actual.get(i), band) > 0)
              .mapToDouble(i ->
                  Math.abs(value(said.get(i), band) - value(actual.get(i), band))
                      / value(actual.get(i), band))
              .average()
              .orElse(0));
    }
    return errors;
  }

  private static double value(Projection.Line line, AgeBand band) {
    return line.residents().getOrDefault(band, 0.0);
  }

  private static List<Projection.Line> lines(int base, List<double[][]> projected) {
    return IntStream.range(0, projected.size())
        .mapToObj(i -> Projection.Line.of(base + 1 + i, projected.get(i)))
        .toList();
  }

  private static Projection.Line known(Vitals vitals, int year) {
    return Projection.Line.of(year, vitals.year(year).residents);
  }
}
