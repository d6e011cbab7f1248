package org.tongban.registry.population;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.kernel.RegionCode;

/** Reads cohorts and their births and deaths from the figures kept beside the register. */
@Repository
class VitalYears {

  private final JdbcClient jdbc;

  VitalYears(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The whole years of the region's history up to 1 January of the last one; empty before one whole
   * year. History begins with the first birth, death or move of the register.
   */
  Optional<Vitals> read(RegionCode region, int last) {
    int first =
        jdbc.sql(
                """
                SELECT coalesce(greatest(
                    extract(year FROM min(month) + interval '11 months'),
                    (SELECT min(year) FROM registry.population_base)), 9999)::int
                FROM registry.population_month WHERE cause IN ('BIRTH', 'DEATH', 'MOVED')
                """)
            .query(Integer.class)
            .single();
    if (first >= last) {
      return Optional.empty();
    }
    Vitals vitals = new Vitals(first, last);
    residents(vitals, region);
    deaths(vitals, region);
    births(vitals, region);
    return Optional.of(vitals);
  }

  private void residents(Vitals vitals, RegionCode region) {
    asked(
            """
            SELECT year, sex, extract(year FROM birth_month)::int AS born, sum(n) AS n
            FROM registry.population_year
            WHERE year BETWEEN extract(year FROM :first)::int AND extract(year FROM :end)::int
              AND town LIKE :region AND sex IN (1, 2)
            GROUP BY 1, 2, 3
            """,
            vitals,
            region)
        .query((row, _) -> {
          int age = row.getInt("year") - row.getInt("born") - 1;
          vitals.year(row.getInt("year")).residents[row.getInt("sex") - 1][clamped(age)] +=
              row.getDouble("n");
          return true;
        })
        .list();
  }

  private void deaths(Vitals vitals, RegionCode region) {
    asked(
            """
            SELECT extract(year FROM day_until)::int AS year, sex,
              extract(year FROM birth_month)::int AS born, count(*) AS n
            FROM registry.stay
            WHERE went = 'DEATH' AND day_until >= :first AND day_until < :end
              AND community LIKE :region AND sex IN (1, 2)
            GROUP BY 1, 2, 3
            """,
            vitals,
            region)
        .query((row, _) -> {
          Vitals.Year year = vitals.year(row.getInt("year"));
          int age = row.getInt("year") - row.getInt("born") - 1;
          int sex = row.getInt("sex") - 1;
          if (age < 0) {
            year.newbornDeaths[sex] += row.getDouble("n");
          } else {
            year.deaths[sex][clamped(age)] += row.getDouble("n");
          }
          return true;
        })
        .list();
  }

  private void births(Vitals vitals, RegionCode region) {
    asked(
            """
            SELECT extract(year FROM day_from)::int AS year, sex,
              coalesce(extract(year FROM mother_month)::int, 0) AS born, count(*) AS n
            FROM registry.stay
            WHERE came = 'BIRTH' AND day_from >= :first AND day_from < :end
              AND community LIKE :region AND sex IN (1, 2)
            GROUP BY 1, 2, 3
            """,
            vitals,
            region)
        .query((row, _) -> {
          Vitals.Year year = vitals.year(row.getInt("year"));
          year.births[row.getInt("sex") - 1] += row.getDouble("n");
          if (row.getInt("born") > 0) {
            int age = row.getInt("year") - row.getInt("born") - 1;
            year.birthsByMother[clamped(age)] += row.getDouble("n");
          }
          return true;
        })
        .list();
  }

  private JdbcClient.StatementSpec asked(String sql, Vitals vitals, RegionCode region) {
    return jdbc.sql(
            sql.replace(":first", "CAST(:first AS date)").replace(":end", "CAST(:end AS date)"))
        .param("first", LocalDate.of(vitals.first(), 1, 1))
        .param("end", LocalDate.of(vitals.last(), 1, 1))
        .param("region", region.digits() + "%");
  }

  private static int clamped(int age) {
    return Math.clamp(age, 0, Ages.TOP);
  }
}
