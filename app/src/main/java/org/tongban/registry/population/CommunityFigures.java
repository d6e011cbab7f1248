package org.tongban.registry.population;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.kernel.RegionCode;

/**
 * The figures of one community (社区人口), counted from the single stays: a community is small enough,
 * and the ready sums of months and years tell no places below a town apart.
 */
@Repository
class CommunityFigures {

  static final int DIGITS = 12;

  private static final int TOWN = 9;

  private final JdbcClient jdbc;

  CommunityFigures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Ages ages(RegionCode community, LocalDate day) {
    Ages ages = new Ages();
    jdbc.sql(
            """
            SELECT sex, (:month - 12 * extract(year FROM birth_month)::int
                         - extract(month FROM birth_month)::int) / 12 AS age, count(*) AS n
            FROM registry.stay
            WHERE community = :community AND day_from <= :day AND day_until > :day
            GROUP BY 1, 2
            """)
        .param("month", 12 * day.getYear() + day.getMonthValue())
        .param("community", community.digits())
        .param("day", day)
        .query((row, _) -> {
          ages.add(row.getInt("sex"), row.getInt("age"), row.getLong("n"));
          return true;
        })
        .list();
    return ages;
  }

  /** By month: net, births, deaths, moved in, moved out, moved within. */
  Map<YearMonth, long[]> changes(RegionCode community, YearMonth last) {
    Map<YearMonth, long[]> changes = new TreeMap<>();
    jdbc.sql(
            """
            SELECT date_trunc('month', day)::date AS month, sum(sign) AS net,
              count(*) FILTER (WHERE sign = 1 AND cause = 'BIRTH') AS births,
              count(*) FILTER (WHERE sign = -1 AND cause = 'DEATH') AS deaths,
              count(*) FILTER (WHERE sign = 1 AND cause = 'MOVED') AS moved_in,
              count(*) FILTER (WHERE sign = -1 AND cause = 'MOVED') AS moved_out
            FROM registry.stay,
              LATERAL (VALUES (day_from, 1, came), (day_until, -1, went)) AS e (day, sign, cause)
            WHERE community = :community AND cause IS NOT NULL AND day < :after
            GROUP BY 1
            """)
        .param("community", community.digits())
        .param("after", last.plusMonths(1).atDay(1))
        .query((row, _) ->
            changes.put(
                YearMonth.from(row.getObject("month", LocalDate.class)),
                new long[] {
                  row.getLong("net"),
                  row.getLong("births"),
                  row.getLong("deaths"),
                  row.getLong("moved_in"),
                  row.getLong("moved_out"),
                  0
                }))
        .list();
    return changes;
  }

  /** Who came from outside and who left, in these months. */
  List<Flow> flows(RegionCode community, YearMonth first, YearMonth last) {
    return jdbc.sql(
            """
            SELECT CASE sign WHEN 1 THEN '' ELSE community END AS origin,
              CASE sign WHEN 1 THEN community ELSE '' END AS goal, count(*) AS n
            FROM registry.stay,
              LATERAL (VALUES (day_from, 1, came), (day_until, -1, went)) AS e (day, sign, cause)
            WHERE community = :community AND cause = 'MOVED' AND day >= :first AND day < :after
            GROUP BY 1, 2 ORDER BY 1, 2
            """)
        .param("community", community.digits())
        .param("first", first.atDay(1))
        .param("after", last.plusMonths(1).atDay(1))
        .query((row, _) -> new Flow(row.getString(1), row.getString(2), row.getLong(3)))
        .list();
  }

  /** Family households on the day by number of members: index 0 counts those of one. */
  long[] households(RegionCode community, LocalDate day) {
    long[] sizes = new long[PopulationFigures.SIZES];
    jdbc.sql(
            """
            SELECT s.size, count(*) AS n
            FROM registry.standing s
            JOIN registry.household_version h ON h.household = s.household
              AND upper_inf(h.recorded) AND h.valid @> CAST(:day AS date)
            WHERE s.town = :town AND s.day_from <= :day AND s.day_until > :day
              AND h.community = :community
            GROUP BY s.size
            """)
        .param("town", community.digits().substring(0, TOWN))
        .param("community", community.digits())
        .param("day", day)
        .query((row, _) -> {
          sizes[row.getInt("size") - 1] = row.getLong("n");
          return true;
        })
        .list();
    return sizes;
  }
}
