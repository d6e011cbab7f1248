package org.tongban.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.deadlines.Term;

/** Looks entries up in PostgreSQL's full text index (目录检索实现). */
@Repository
class EntrySearch {

  private static final String FROM =
      """
       FROM catalogue.entry e LEFT JOIN catalogue.handling h USING (code)
      WHERE (:words = '' OR e.words @@ CAST(:words AS tsquery))
        AND (:department = '' OR strpos(lower(e.department), :department) > 0)
        AND (:region = '' OR starts_with(e.region, :region) OR starts_with(:region, e.region))
        AND CASE :state WHEN 'RETIRED' THEN e.retired IS NOT NULL
          WHEN 'DRAFT' THEN e.retired IS NULL AND h.item IS NULL
          WHEN 'HANDLED' THEN e.retired IS NULL AND h.item IS NOT NULL
          ELSE e.retired IS NULL END
      """;

  private final JdbcClient jdbc;

  EntrySearch(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  int count(EntryAsk ask, String words) {
    return asked("SELECT count(*)" + FROM, ask, words).query(Integer.class).single();
  }

  List<EntryLine> lines(EntryAsk ask, String words, int offset, int limit) {
    String page =
        """
        WITH page AS (SELECT e.code, h.item, row_number() OVER (ORDER BY %s) AS place
          %s ORDER BY %s LIMIT :limit OFFSET :offset)
        SELECT e.*, page.item, v.content -> 'promisedLimit' AS promised,
          v.content -> 'legalLimit' AS legal
        FROM page JOIN catalogue.entry e USING (code)
          JOIN catalogue.entry_version v ON v.code = e.code AND v.version = e.version
        ORDER BY page.place
        """
            .formatted(order(ask, words), FROM, order(ask, words));
    return asked(page, ask, words)
        .param("limit", limit)
        .param("offset", offset)
        .query(EntrySearch::line)
        .list();
  }

  private JdbcClient.StatementSpec asked(String sql, EntryAsk ask, String words) {
    return jdbc.sql(sql)
        .param("words", words)
        .param("department", ask.department().toLowerCase(Locale.ROOT))
        .param("region", ask.region().digits())
        .param("state", ask.state().name());
  }

  private static String order(EntryAsk ask, String words) {
    return switch (ask.order()) {
      case FIT ->
          words.isEmpty()
              ? "(h.item IS NULL), e.name, e.code"
              : "ts_rank('{0.02, 0.1, 0.4, 1}', e.words, CAST(:words AS tsquery)) DESC,"
                  + " length(e.name), e.name, e.code";
      case NAME -> "e.name, e.code";
      case LIMIT -> "e.promised_days NULLS LAST, e.name, e.code";
      case DEPARTMENT -> "e.department, e.name, e.code";
      case NEWEST -> "e.recorded DESC, e.name, e.code";
    };
  }

  private static EntryLine line(ResultSet row, int number) throws SQLException {
    @Nullable String item = row.getString("item");
    return new EntryLine(
        row.getString("code"),
        row.getString("name"),
        row.getString("kind"),
        row.getString("department"),
        row.getString("region_name"),
        row.getString("region"),
        term(row.getString("promised")),
        term(row.getString("legal")),
        row.getInt("version"),
        row.getObject("retired") != null,
        item == null ? "" : item);
  }

  private static @Nullable Term term(@Nullable String json) {
    return json == null ? null : EntryText.term(json);
  }
}
