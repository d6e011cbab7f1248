package org.tongban.audit;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs the sequencer on a thread of its own, whatever other scheduled work is doing. */
@Component
class SequencerLoop implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(SequencerLoop.class);
  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(2);

  private final Sequencer sequencer;
  private volatile boolean wanted;
  private volatile CountDownLatch ended = new CountDownLatch(0);
  private @Nullable Thread thread;

  SequencerLoop(Sequencer sequencer) {
    this.sequencer = sequencer;
  }

  @Override
  public void start() {
    wanted = true;
    ended = new CountDownLatch(1);
    thread = Thread.ofVirtual().name("audit-sequencer").start(this::run);
  }

  /** Waits for the transaction under way. */
  @Override
  public void stop() {
    wanted = false;
    ended.countDown();
    if (thread != null) {
      try {
        thread.join(Duration.ofSeconds(5));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return wanted;
  }

  private void run() {
    boolean well = true;
    while (wanted) {
      try {
        sequencer.catchUp();
        well = true;
      } catch (RuntimeException e) {
        if (well) {
          LOG.warn("Entries wait to be numbered until the database answers: {}", e.toString());
        }
        well = false;
      }
      pause(well ? PAUSE : PAUSE_AFTER_FAILURE);
    }
  }

  /** Until the time is over or the loop is to end. */
  private void pause(Duration pause) {
    try {
      if (ended.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        wanted = false;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
