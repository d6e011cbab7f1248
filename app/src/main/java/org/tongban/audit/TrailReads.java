package org.tongban.audit;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.kernel.RegionCode;
import org.tongban.ui.Page;

/** Reads the trail for people, newest first, a page at a time by time and id. */
@Repository
class TrailReads {

  private final JdbcClient jdbc;

  TrailReads(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How far the sequencer is behind: entries that wait, and since when. */
  record Waiting(long entries, Optional<java.time.Instant> since) {}

  List<TrailEntry> matching(TrailQuery query, RegionCode jurisdiction, int most) {
    Conditions conditions = new Conditions().and("starts_with(e.jurisdiction, :region)");
    conditions.with("region", jurisdiction.digits());
    query
        .person()
        .ifPresent(person ->
            conditions.and("e.subjects @> ARRAY[:person]::uuid[]").with("person", person.value()));
    query
        .account()
        .ifPresent(
            account -> conditions.and("e.account = :account").with("account", account.value()));
    query
        .action()
        .ifPresent(action -> conditions.and("e.action = :action").with("action", action.name()));
    query.from().ifPresent(day -> conditions.and("e.at >= :from").with("from", startOf(day)));
    query.to().ifPresent(day -> conditions.and("e.at < :to").with("to", startOf(day.plusDays(1))));
    query.before().ifPresent(conditions::before);
    return run(conditions, most);
  }

  Optional<TrailEntry> entry(UUID id, RegionCode jurisdiction) {
    return jdbc.sql(EntryRows.SELECT + "WHERE e.id = :id AND starts_with(e.jurisdiction, :region)")
        .param("id", id)
        .param("region", jurisdiction.digits())
        .query(EntryRows::entry)
        .optional();
  }

  Waiting waiting() {
    return jdbc.sql("SELECT count(*) AS n, min(at) AS at FROM audit.entry WHERE number IS NULL")
        .query((row, _) ->
            new Waiting(
                row.getLong("n"),
                Optional.ofNullable(row.getObject("at", OffsetDateTime.class))
                    .map(OffsetDateTime::toInstant)))
        .single();
  }

  private List<TrailEntry> run(Conditions conditions, int most) {
    return jdbc.sql(
            EntryRows.SELECT
                + "WHERE "
                + String.join(" AND ", conditions.parts)
                + " ORDER BY e.at DESC, e.id DESC LIMIT :most")
        .params(conditions.values)
        .param("most", most)
        .query(EntryRows::entry)
        .list();
  }

  private static OffsetDateTime startOf(LocalDate day) {
    return day.atStartOfDay(Page.ZONE).toOffsetDateTime();
  }

  /** Fixed texts only; every value is a parameter. */
  private static final class Conditions {
    private final List<String> parts = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    Conditions and(String part) {
      parts.add(part);
      return this;
    }

    Conditions with(String name, Object value) {
      values.put(name, value);
      return this;
    }

    void before(TrailQuery.Mark mark) {
      and("(e.at, e.id) < (:markAt, :markId)");
      with("markAt", mark.at().atOffset(ZoneOffset.UTC));
      with("markId", mark.id());
    }
  }
}
