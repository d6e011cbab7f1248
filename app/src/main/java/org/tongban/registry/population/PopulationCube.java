package org.tongban.registry.population;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongban.ui.Page;

/**
 * Keeps the population figures (人口统计) equal to the register as known now: every change of the
 * register leaves a note in its own transaction, and folding carries noted persons and households
 * into the figures. Figures read after {@link #fold} contain every change committed before it.
 */
@Component
public class PopulationCube {

  /** As many years back, the residents of 1 January are kept ready. */
  static final int YEARS = 11;

  private static final int NOTES = 5_000;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;

  PopulationCube(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Carries all noted changes into the figures, a few at a time, each time in a transaction. */
  public void fold() {
    keepYears();
    boolean more = true;
    while (more) {
      more = call("SELECT registry.fold_notes(" + NOTES + ")") == NOTES;
    }
  }

  /**
   * Counts everything anew, for an import that wrote with the register's triggers off. Takes about
   * a minute for a million residents with ten years of history.
   */
  public void rebuild() {
    int year = today().getYear();
    transaction.executeWithoutResult(_ ->
        jdbc.sql("SELECT registry.count_everything(?, ?)")
            .param(year - YEARS)
            .param(year)
            .query((_, _) -> true)
            .list());
  }

  /** Today in China. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Page.ZONE);
  }

  /** Makes the missing years ready: all at the very first, then one every New Year. */
  private void keepYears() {
    int year = today().getYear();
    transaction.executeWithoutResult(_ ->
        jdbc.sql(
                """
                SELECT registry.count_year(missing)
                FROM (SELECT pg_advisory_xact_lock(hashtext('registry.recount'))) one_at_a_time,
                  generate_series(CAST(? AS int), CAST(? AS int)) missing
                WHERE NOT EXISTS (SELECT FROM registry.population_base WHERE year = missing)
                """)
            .param(year - YEARS)
            .param(year)
            .query((_, _) -> true)
            .list());
  }

  private int call(String function) {
    Integer taken = transaction.execute(_ -> jdbc.sql(function).query(Integer.class).single());
    return taken == null ? 0 : taken;
  }
}
