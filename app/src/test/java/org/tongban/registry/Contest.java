package org.tongban.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two declarations at the same time: the second begins while the first is entered and not yet
 * committed, and the first commits only when the second waits for it.
 */
final class Contest {

  private final Folk folk;
  private final JdbcClient jdbc;

  Contest(Folk folk, JdbcClient jdbc) {
    this.folk = folk;
    this.jdbc = jdbc;
  }

  /** Enters the first and returns why the second is refused. */
  String lost(Declaration first, Declaration second) throws Exception {
    BlockingQueue<Integer> waiting = new ArrayBlockingQueue<>(1);
    try (ExecutorService other = Executors.newSingleThreadExecutor()) {
      Future<String> reason =
          folk.city()
              .inTransaction(() -> {
                assertThat(folk.register(first).events()).isNotEmpty();
                Future<String> late = other.submit(() -> late(second, waiting));
                awaitBlocked(late, waiting);
                return late;
              });
      return reason.get();
    }
  }

  private String late(Declaration second, BlockingQueue<Integer> waiting) {
    return Refusals.reasonOf(() ->
        folk.city()
            .run(() -> {
              waiting.add(jdbc.sql("SELECT pg_backend_pid()").query(Integer.class).single());
              folk.register(second);
            }));
  }

  private void awaitBlocked(Future<?> late, BlockingQueue<Integer> waiting) {
    Instant deadline = Instant.now().plusSeconds(30);
    int pid = take(waiting);
    String blocked = "SELECT cardinality(pg_blocking_pids(?)) > 0";
    while (!jdbc.sql(blocked).param(pid).query(Boolean.class).single()) {
      assertThat(late.isDone()).as("answered before the first committed").isFalse();
      assertThat(Instant.now()).isBefore(deadline);
      Thread.onSpinWait();
    }
  }

  private static int take(BlockingQueue<Integer> waiting) {
    try {
      return waiting.take();
    } catch (InterruptedException stop) {
      throw new IllegalStateException(stop);
    }
  }
}
