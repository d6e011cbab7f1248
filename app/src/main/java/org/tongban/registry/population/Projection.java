package org.tongban.registry.population;

import java.util.List;
import java.util.Map;

/**
 * School-age and elderly residents of the years to come (人口预测), and how well the same method would
 * have done.
 *
 * @param base the year whose 1 January the projection starts from
 * @param ratesFrom the first year of the register the rates come from
 * @param past the residents of 1 January known, up to the base
 * @param ahead the residents projected for the years after the base
 * @param backTest what the method says of years that are known; without lines when history is short
 */
public record Projection(
    int base, int ratesFrom, List<Line> past, List<Line> ahead, BackTest backTest) {

  /** Copies the lists. */
  public Projection {
    past = List.copyOf(past);
    ahead = List.copyOf(ahead);
  }

  /** The residents of a 1 January by band. */
  public record Line(int year, Map<AgeBand, Double> residents) {

    /** Copies the map. */
    public Line {
      residents = Map.copyOf(residents);
    }

    static Line of(int year, double[][] residents) {
      Map<AgeBand, Double> bands = new java.util.EnumMap<>(AgeBand.class);
      for (AgeBand band : AgeBand.values()) {
        bands.put(band, band.of(residents));
      }
      return new Line(year, bands);
    }
  }

  /**
   * The projection made from an earlier base with what had happened by then, beside what came.
   *
   * @param base the earlier base
   * @param error mean absolute percentage error of the years, by band (MAPE)
   * @param still the same error of saying that nothing changes, to compare with
   */
  public record BackTest(
      int base,
      List<Line> projected,
      List<Line> actual,
      Map<AgeBand, Double> error,
      Map<AgeBand, Double> still) {

    /** Copies lists and maps. */
    public BackTest {
      projected = List.copyOf(projected);
      actual = List.copyOf(actual);
      error = Map.copyOf(error);
      still = Map.copyOf(still);
    }

    /** Whether history is long enough for one. */
    public boolean held() {
      return !projected.isEmpty();
    }

    static final BackTest NONE = new BackTest(0, List.of(), List.of(), Map.of(), Map.of());
  }
}
