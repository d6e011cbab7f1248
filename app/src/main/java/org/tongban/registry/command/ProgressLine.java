package org.tongban.registry.command;

import java.io.Console;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;

/** Progress (进度) on the error stream: one line that is redrawn, or one every few seconds. */
final class ProgressLine implements AutoCloseable {
  private static final int WIDTH = 40;
  private static final long QUIET = Duration.ofSeconds(5).toNanos();

  private final PrintWriter out;
  private final boolean redraws =
      Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
  private final long begun = System.nanoTime();
  private long last = begun;
  private boolean open;

  ProgressLine(PrintWriter out) {
    this.out = out;
  }

  /** Shows how far {@code stage} has come, 0 to 100 per cent. */
  void show(String stage, int percent) {
    long now = System.nanoTime();
    if (redraws) {
      int done = WIDTH * percent / 100;
      out.printf(
          "\r%-8s [%s%s] %3d %%  %d s ",
          stage,
          "#".repeat(done),
          ".".repeat(WIDTH - done),
          percent,
          (now - begun) / 1_000_000_000);
      out.flush();
      open = true;
    } else if (now - last > QUIET) {
      out.printf("%s %d %%%n", stage, percent);
      out.flush();
      last = now;
    }
  }

  /** Ends the line. */
  @Override
  public void close() {
    if (open) {
      out.println();
      out.flush();
      open = false;
    }
  }
}
