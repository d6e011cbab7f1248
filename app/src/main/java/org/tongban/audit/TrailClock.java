package org.tongban.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.tongban.kernel.TimeOrderedIds;

/**
 * The time of the trail (轨迹时钟): the database's, asked again after a second at most and carried on
 * in between by this machine's steady clock, so that an entry needs no journey of its own for its
 * stamp. Each stamp of a process is later than the one before, unless the database's clock was set
 * back by more than a second, which is followed.
 */
@Component
class TrailClock {

  private static final Duration FRESH = Duration.ofSeconds(1);

  private final Entries entries;
  private final LongSupplier steady;
  private @Nullable Seen seen;
  private Instant last = Instant.MIN;

  @Autowired
  TrailClock(Entries entries) {
    this(entries, System::nanoTime);
  }

  TrailClock(Entries entries, LongSupplier steady) {
    this.entries = entries;
    this.steady = steady;
  }

  /** Identity and time of an entry. */
  record Stamp(UUID id, Instant at) {}

  /** The database's time and this machine's steady one of the same moment. */
  private record Seen(Instant database, long steady) {}

  synchronized Stamp next() {
    Instant now = now();
    boolean jitter = !now.isAfter(last) && Duration.between(now, last).compareTo(FRESH) <= 0;
    last = jitter ? last.plus(1, ChronoUnit.MICROS) : now;
    return new Stamp(TimeOrderedIds.at(last), last);
  }

  /** To the microsecond, as the database keeps it. */
  private Instant now() {
    if (seen == null || steady.getAsLong() - seen.steady() > FRESH.toNanos()) {
      seen = new Seen(entries.now(), steady.getAsLong());
    }
    return seen.database()
        .plusNanos(steady.getAsLong() - seen.steady())
        .truncatedTo(ChronoUnit.MICROS);
  }
}
