package org.tongban.registry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.kernel.RegionCode;

/** Which communities have a household (社区). They seldom change, so the list is kept for a while. */
@Repository
class Communities {

  private static final Duration KEPT = Duration.ofMinutes(1);
  private static final String STANDING =
      "FROM registry.household_version WHERE upper_inf(valid) AND upper_inf(recorded)";

  private final JdbcClient jdbc;
  private final Clock clock;
  private final AtomicReference<Kept> kept =
      new AtomicReference<>(new Kept(List.of(), Instant.MIN));

  Communities(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  private record Kept(List<RegionCode> communities, Instant until) {}

  List<RegionCode> all() {
    Instant now = clock.instant();
    return kept.updateAndGet(
            before -> now.isBefore(before.until()) ? before : new Kept(standing(), now.plus(KEPT)))
        .communities();
  }

  private List<RegionCode> standing() {
    return jdbc.sql("SELECT DISTINCT community " + STANDING + " ORDER BY community")
        .query((row, _) -> new RegionCode(row.getString("community")))
        .list();
  }

  boolean served(RegionCode community) {
    return jdbc.sql("SELECT EXISTS (SELECT " + STANDING + " AND community = :community)")
        .param("community", community.digits())
        .query(Boolean.class)
        .single();
  }
}
