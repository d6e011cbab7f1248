package org.tongban.registry.population;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.platform.CheckOutcome;
import org.tongban.platform.SelfCheck;

/** The population figures of today equal the register, county by county. */
@Component
class PopulationCheck implements SelfCheck {

  private final PopulationCube cube;
  private final JdbcClient jdbc;

  PopulationCheck(PopulationCube cube, JdbcClient jdbc) {
    this.cube = cube;
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "population";
  }

  @Override
  @Transactional
  public CheckOutcome run() {
    cube.fold();
    List<String> differing = differing();
    return differing.isEmpty()
        ? CheckOutcome.ok("figures equal the register")
        : CheckOutcome.broken(
            "figures differ from the register in " + differing + ": count them anew");
  }

  /** Counties whose figure of today is not the number of registrations in force today. */
  private List<String> differing() {
    return jdbc.sql(
            """
            WITH held AS (
              SELECT left(h.community, 6) AS county, count(*) AS n
              FROM registry.registration r
              JOIN registry.household_version h
                ON h.household = r.household AND upper_inf(h.recorded) AND h.valid @> CAST(:today AS date)
              WHERE upper_inf(r.recorded) AND r.valid @> CAST(:today AS date)
              GROUP BY 1),
            counted AS (
              SELECT left(town, 6) AS county, sum(n) AS n FROM (
                SELECT town, sign * n AS n FROM registry.population_total
                WHERE month < :month
                UNION ALL SELECT community, 1 FROM registry.stay
                WHERE day_from BETWEEN :month AND :today
                UNION ALL SELECT community, -1 FROM registry.stay
                WHERE day_until BETWEEN :month AND :today) changes
              GROUP BY 1)
            SELECT county FROM held FULL JOIN counted USING (county)
            WHERE coalesce(held.n, 0) <> coalesce(counted.n, 0) ORDER BY 1
            """)
        .param("today", cube.today())
        .param("month", cube.today().withDayOfMonth(1))
        .query((row, _) -> row.getString(1))
        .list();
  }
}
