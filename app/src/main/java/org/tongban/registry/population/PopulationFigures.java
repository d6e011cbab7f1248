package org.tongban.registry.population;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.kernel.RegionCode;

/**
 * Asks the figures of a region as known now (人口数据), for any day. A region is a nation, province,
 * city, county or town, or a community, which {@link CommunityFigures} counts.
 */
@Repository
public class PopulationFigures {

  /** Sizes of households that are told apart; the last stands for as many or more. */
  public static final int SIZES = 8;

  private static final int COUNTY_DIGITS = 6;
  private static final int TOWN_DIGITS = 9;

  private static final String COMMUNITIES =
      """
      SELECT community, count(*) FROM registry.stay
      WHERE community LIKE :region AND day_from <= :day AND day_until > :day
      GROUP BY 1
      """;

  private static final String TOWNS =
      """
      SELECT left(town, :length), sum(n) FROM (
        SELECT town, sum(sign * n) AS n FROM registry.population_total
        WHERE town LIKE :region AND month < :month GROUP BY town
        UNION ALL SELECT community, 1 FROM registry.stay
        WHERE day_from BETWEEN :month AND :day AND community LIKE :region
        UNION ALL SELECT community, -1 FROM registry.stay
        WHERE day_until BETWEEN :month AND :day AND community LIKE :region
      ) changes GROUP BY 1
      """;

  /** From one part to the next by the index: a colon follows the digits of whatever lies in one. */
  private static final String INHABITED =
      """
      WITH RECURSIVE part AS (
        SELECT left(min(community), :length) AS code FROM registry.stay
        WHERE community >= :region AND community < :region || ':'
        UNION ALL
        SELECT (SELECT left(min(community), :length) FROM registry.stay
          WHERE community > part.code || ':' AND community < :region || ':')
        FROM part WHERE part.code IS NOT NULL
      ) SELECT code FROM part WHERE code IS NOT NULL
      """;

  private final JdbcClient jdbc;
  private final CommunityFigures communities;

  PopulationFigures(JdbcClient jdbc, CommunityFigures communities) {
    this.jdbc = jdbc;
    this.communities = communities;
  }

  /** The residents on the day by sex and age. */
  public Ages ages(RegionCode region, LocalDate day) {
    if (community(region)) {
      return communities.ages(region, day);
    }
    int base = base(day);
    LocalDate start = base == 0 ? LocalDate.of(1, 1, 1) : LocalDate.of(base, 1, 1);
    Ages ages = new Ages();
    jdbc.sql(
            """
            SELECT sex, (:month - 12 * extract(year FROM birth_month)::int
                         - extract(month FROM birth_month)::int) / 12 AS age, sum(n) AS n
            FROM (
              SELECT sex, birth_month, sum(n) AS n FROM (
                SELECT sex, birth_month, n FROM registry.population_year
                WHERE year = :base AND town LIKE :region
                UNION ALL
                SELECT sex, birth_month, 1 FROM registry.stay
                WHERE day_from > :start AND day_from <= :day AND community LIKE :region
                UNION ALL
                SELECT sex, birth_month, -1 FROM registry.stay
                WHERE day_until > :start AND day_until <= :day AND community LIKE :region
              ) one_by_one GROUP BY sex, birth_month
            ) months GROUP BY 1, 2
            """)
        .param("month", 12 * day.getYear() + day.getMonthValue())
        .param("base", base)
        .param("start", start)
        .param("day", day)
        .param("region", region.digits() + "%")
        .query((row, _) -> {
          ages.add(row.getInt("sex"), row.getInt("age"), row.getLong("n"));
          return true;
        })
        .list();
    return ages;
  }

  /** The newest year at or before the day whose 1 January is ready; 0 for none. */
  private int base(LocalDate day) {
    return jdbc.sql("SELECT coalesce(max(year), 0) FROM registry.population_base WHERE year <= ?")
        .param(day.getYear())
        .query(Integer.class)
        .single();
  }

  /** Every month from the first of the register up to this one, without gaps; empty for nobody. */
  public List<MonthFigures> months(RegionCode region, YearMonth last) {
    Map<YearMonth, long[]> changes =
        community(region) ? communities.changes(region, last) : changes(region, last);
    return changes.isEmpty() ? List.of() : unbroken(changes, last);
  }

  private Map<YearMonth, long[]> changes(RegionCode region, YearMonth last) {
    Map<YearMonth, long[]> changes = new TreeMap<>();
    jdbc.sql(
            """
            SELECT month, sum(sign * n) AS net,
              sum(n) FILTER (WHERE sign = 1 AND cause = 'BIRTH') AS births,
              sum(n) FILTER (WHERE cause = 'DEATH') AS deaths,
              sum(n) FILTER (WHERE sign = 1 AND cause = 'MOVED' AND shared < :own) AS moved_in,
              sum(n) FILTER (WHERE sign = -1 AND cause = 'MOVED' AND shared < :own) AS moved_out,
              sum(n) FILTER (WHERE sign = 1 AND cause = 'MOVED' AND shared >= :own) AS within
            FROM registry.population_total
            WHERE town LIKE :region AND month <= :last
            GROUP BY month
            """)
        .param("region", region.digits() + "%")
        .param("own", region.digits().length())
        .param("last", last.atDay(1))
        .query((row, _) ->
            changes.put(
                YearMonth.from(row.getObject("month", LocalDate.class)),
                new long[] {
                  row.getLong("net"), row.getLong("births"), row.getLong("deaths"),
                  row.getLong("moved_in"), row.getLong("moved_out"), row.getLong("within")
                }))
        .list();
    return changes;
  }

  private static List<MonthFigures> unbroken(Map<YearMonth, long[]> changes, YearMonth last) {
    List<MonthFigures> months = new ArrayList<>();
    long residents = 0;
    YearMonth first = changes.keySet().iterator().next();
    for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
      long[] of = changes.getOrDefault(month, new long[6]);
      residents += of[0];
      long others = of[0] - of[1] + of[2] - of[3] + of[4];
      months.add(new MonthFigures(month, residents, of[1], of[2], of[3], of[4], of[5], others));
    }
    return months;
  }

  /**
   * Who moved between the parts of the region and from and to outside, in these months: between
   * counties in a region of several, between towns in a county.
   */
  public List<Flow> flows(RegionCode region, YearMonth first, YearMonth last) {
    if (community(region)) {
      return communities.flows(region, first, last);
    }
    return jdbc.sql(
            """
            SELECT origin, goal, sum(n) AS n FROM (
              SELECT CASE WHEN other LIKE :region THEN left(other, :length) ELSE '' END AS origin,
                left(town, :length) AS goal, n
              FROM registry.population_month
              WHERE town LIKE :region AND sign = 1 AND cause = 'MOVED' AND month BETWEEN :first AND :last
              UNION ALL
              SELECT left(town, :length), '', n
              FROM registry.population_month
              WHERE town LIKE :region AND sign = -1 AND cause = 'MOVED' AND other NOT LIKE :region
                AND month BETWEEN :first AND :last
            ) moves GROUP BY 1, 2 HAVING sum(n) > 0 ORDER BY 1, 2
            """)
        .param("region", region.digits() + "%")
        .param("length", Math.min(TOWN_DIGITS, part(region)))
        .param("first", first.atDay(1))
        .param("last", last.atDay(1))
        .query((row, _) -> new Flow(row.getString(1), row.getString(2), row.getLong(3)))
        .list();
  }

  /** Family households on the day by number of members: index 0 counts those of one. */
  public long[] households(RegionCode region, LocalDate day) {
    if (community(region)) {
      return communities.households(region, day);
    }
    long[] sizes = new long[SIZES];
    jdbc.sql(
            """
            SELECT size, sum(n) AS n FROM (
              SELECT size, n FROM registry.household_month WHERE town LIKE :region AND month < :month
              UNION ALL SELECT size, 1 FROM registry.standing
              WHERE day_from BETWEEN :month AND :day AND town LIKE :region
              UNION ALL SELECT size, -1 FROM registry.standing
              WHERE day_until BETWEEN :month AND :day AND town LIKE :region
            ) changes GROUP BY size
            """)
        .param("region", region.digits() + "%")
        .param("month", day.withDayOfMonth(1))
        .param("day", day)
        .query((row, _) -> {
          sizes[row.getInt("size") - 1] = row.getLong("n");
          return true;
        })
        .list();
    return sizes;
  }

  /**
   * Residents on the day of each part of the region: counties of a larger one, towns of a county,
   * communities of a town; a community has none. Parts nobody ever lived in are missing.
   */
  public SortedMap<String, Long> parts(RegionCode region, LocalDate day) {
    SortedMap<String, Long> parts = new TreeMap<>();
    if (community(region)) {
      return parts;
    }
    boolean town = region.digits().length() >= TOWN_DIGITS;
    JdbcClient.StatementSpec asked =
        town
            ? jdbc.sql(COMMUNITIES)
            : jdbc.sql(TOWNS).param("length", part(region)).param("month", day.withDayOfMonth(1));
    asked
        .param("region", region.digits() + "%")
        .param("day", day)
        .query((row, _) -> {
          parts.put(row.getString(1), row.getLong(2));
          return true;
        })
        .list();
    return parts;
  }

  /** The parts of the region, as {@link #parts} divides it, where somebody ever lived; in order. */
  public List<RegionCode> inhabited(RegionCode region) {
    if (community(region)) {
      return List.of();
    }
    return jdbc.sql(INHABITED)
        .param("region", region.digits())
        .param("length", part(region))
        .query((row, _) -> new RegionCode(row.getString(1)))
        .list();
  }

  /** How many digits a part of the region has. */
  private static int part(RegionCode region) {
    int length = region.digits().length();
    if (length < COUNTY_DIGITS) {
      return COUNTY_DIGITS;
    }
    return length < TOWN_DIGITS ? TOWN_DIGITS : CommunityFigures.DIGITS;
  }

  private static boolean community(RegionCode region) {
    return region.digits().length() == CommunityFigures.DIGITS;
  }
}
