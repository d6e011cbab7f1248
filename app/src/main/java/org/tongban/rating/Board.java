package org.tongban.rating;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Refusal;
import org.tongban.platform.Sql;

/** Ratings of a jurisdiction in figures (评价看板), counted from the records; no persons in them. */
@Service
@Transactional(readOnly = true)
public class Board {

  private static final int LONGEST = 60;

  private final JdbcClient jdbc;
  private final RatingSettings settings;
  private final Clock clock;

  Board(JdbcClient jdbc, RatingSettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.clock = clock;
  }

  /** What a row stands for. */
  public enum By {
    /** 办理单位: nine digits of region. */
    OFFICE("substr(r.region, 1, 9)", "given DESC, key"),
    /** 事项. */
    ITEM("r.item", "given DESC, key"),
    /** 月份. */
    MONTH("to_char(r.at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM')", "key DESC");

    private final String key;
    private final String order;

    By(String key, String order) {
      this.key = key;
      this.order = order;
    }
  }

  /** Ratings given from the first month to the last; INVALID over five years or backwards. */
  public Table of(Actor official, By by, YearMonth first, YearMonth last) {
    if (last.isBefore(first) || first.plusMonths(LONGEST).isBefore(last)) {
      throw new Refusal(Refusal.Kind.INVALID, "rating.board.period");
    }
    List<Figures> all =
        jdbc.sql(
                """
                SELECT %s AS key, count(*) AS given,
                  count(*) FILTER (WHERE r.grade <= 3) AS satisfied,
                  count(*) FILTER (WHERE r.grade > 3) AS bad,
                  count(*) FILTER (WHERE f.closed_at IS NOT NULL OR f.due < :now) AS ripe,
                  count(*) FILTER (WHERE f.closed_at <= f.due) AS in_time,
                  count(*) FILTER (WHERE f.closed_at IS NOT NULL AND NOT r.anonymous) AS named,
                  count(*) FILTER (WHERE f.closed_at IS NOT NULL AND NOT r.anonymous
                    AND EXISTS (SELECT 1 FROM rating.call WHERE rating = r.id)) AS called,
                  count(*) FILTER (WHERE a.upheld) AS marked
                FROM rating.rating AS r LEFT JOIN rating.follow_up AS f ON f.rating = r.id
                  LEFT JOIN rating.appeal AS a ON a.rating = r.id
                WHERE r.region LIKE :region || '%%' AND r.at >= :first AND r.at < :after
                GROUP BY key ORDER BY %s
                """
                    .formatted(by.key, by.order))
            .param("region", official.jurisdiction().digits())
            .param("first", start(first))
            .param("after", start(last.plusMonths(1)))
            .param("now", Sql.at(clock.instant()))
            .query((row, _) ->
                new Figures(
                    Objects.requireNonNull(row.getString("key")),
                    row.getInt("given"),
                    row.getInt("satisfied"),
                    row.getInt("bad"),
                    row.getInt("ripe"),
                    row.getInt("in_time"),
                    row.getInt("named"),
                    row.getInt("called"),
                    row.getInt("marked")))
            .list();
    return Table.of(all, settings.fewest());
  }

  private static OffsetDateTime start(YearMonth month) {
    return month.atDay(1).atStartOfDay(BadRatings.ZONE).toOffsetDateTime();
  }
}
