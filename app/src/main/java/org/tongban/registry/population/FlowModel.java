package org.tongban.registry.population;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What moves a week lets expect (季节期望): a town's level of the last years times the season of the
 * whole area, with more scatter than chance alone because families move together. A week is an
 * alarm when it is so unlikely that, among all weeks and towns looked at, at most one alarm in a
 * hundred is expected to be false (Benjamini–Hochberg).
 */
final class FlowModel {

  /** Weeks that are examined, the newest whole ones. */
  static final int EXAMINED = 8;

  private static final int LEAST_HISTORY = 52;
  private static final double FALSE_ALARMS = 0.01;
  private static final double FAINTEST = 0.5;
  private static final int SEASONS = 53;

  private FlowModel() {}

  /** Moves of one kind in a town in the week of that Monday. */
  record Count(String town, LocalDate week, int moves) {}

  /** A week that is hardly chance. */
  record Surprise(String town, LocalDate week, int observed, double expected, double probability) {}

  /**
   * The unlikely weeks among the last ones before {@code end}.
   *
   * @param counts of one kind of move; weeks without moves may be missing
   * @param first Monday of the first week known
   * @param end Monday after the last whole week
   */
  static List<Surprise> surprises(List<Count> counts, LocalDate first, LocalDate end) {
    int weeks = (int) ChronoUnit.WEEKS.between(first, end);
    int known = weeks - EXAMINED;
    if (known < LEAST_HISTORY) {
      return List.of();
    }
    Map<String, int[]> towns = new TreeMap<>();
    for (Count count : counts) {
      int week = (int) ChronoUnit.WEEKS.between(first, count.week());
      towns.computeIfAbsent(count.town(), _ -> new int[weeks])[week] += count.moves();
    }
    double[] season = season(towns, first, known);
    Map<String, Double> levels = new HashMap<>();
    towns.forEach((town, moves) -> levels.put(town, level(moves, season, first, known)));
    double scatter = scatter(towns, levels, season, first, known);
    List<Surprise> examined = new ArrayList<>();
    towns.forEach((town, moves) -> {
      for (int week = known; week < weeks; week++) {
        LocalDate monday = first.plusWeeks(week);
        double expected = Math.max(FAINTEST, levels.getOrDefault(town, 0.0) * season[slot(monday)]);
        double above = CountTail.atLeast(moves[week], expected, scatter);
        double below = 1 - CountTail.atLeast(moves[week] + 1, expected, scatter);
        double probability = Math.clamp(2 * Math.min(above, below), 1e-12, 1.0);
        examined.add(new Surprise(town, monday, moves[week], expected, probability));
      }
    });
    return unlikely(examined);
  }

  /** Keeps the least likely as long as each is below its share of the false alarms allowed. */
  private static List<Surprise> unlikely(List<Surprise> examined) {
    List<Surprise> sorted =
        examined.stream().sorted(Comparator.comparingDouble(Surprise::probability)).toList();
    int kept = 0;
    for (int i = 0; i < sorted.size(); i++) {
      if (sorted.get(i).probability() <= FALSE_ALARMS * (i + 1) / sorted.size()) {
        kept = i + 1;
      }
    }
    return sorted.subList(0, kept);
  }

  /** How each week of the year stands to the mean week, smoothed over two weeks on each side. */
  private static double[] season(Map<String, int[]> towns, LocalDate first, int known) {
    double[] sums = new double[SEASONS];
    double[] times = new double[SEASONS];
    for (int week = 0; week < known; week++) {
      int of = week;
      sums[slot(first.plusWeeks(week))] += towns.values().stream().mapToInt(m -> m[of]).sum();
      times[slot(first.plusWeeks(week))]++;
    }
    double mean =
        java.util.Arrays.stream(sums).sum() / Math.max(1, java.util.Arrays.stream(times).sum());
    double[] season = new double[SEASONS];
    for (int slot = 0; slot < SEASONS; slot++) {
      double sum = 0;
      double time = 0;
      for (int near = -2; near <= 2; near++) {
        sum += sums[Math.floorMod(slot + near, SEASONS)];
        time += times[Math.floorMod(slot + near, SEASONS)];
      }
      season[slot] = mean == 0 || time == 0 ? 1 : Math.max(0.05, sum / time / mean);
    }
    return season;
  }

  private static double level(int[] moves, double[] season, LocalDate first, int known) {
    double happened = 0;
    double usual = 0;
    for (int week = 0; week < known; week++) {
      happened += moves[week];
      usual += season[slot(first.plusWeeks(week))];
    }
    return usual == 0 ? 0 : happened / usual;
  }

  /** By how much the variance grows with the square of the mean, over all towns; never negative. */
  private static double scatter(
      Map<String, int[]> towns,
      Map<String, Double> levels,
      double[] season,
      LocalDate first,
      int known) {
    double beyond = 0;
    double squares = 0;
    for (Map.Entry<String, int[]> town : towns.entrySet()) {
      for (int week = 0; week < known; week++) {
        double mean = levels.getOrDefault(town.getKey(), 0.0) * season[slot(first.plusWeeks(week))];
        double off = town.getValue()[week] - mean;
        beyond += off * off - mean;
        squares += mean * mean;
      }
    }
    return squares == 0 ? 0 : Math.max(0, beyond / squares);
  }

  private static int slot(LocalDate monday) {
    return Math.min(SEASONS - 1, (monday.getDayOfYear() - 1) / 7);
  }
}
