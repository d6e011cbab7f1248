package org.tongban.registry.load;

import java.io.PrintWriter;
import java.time.Duration;

/**
 * Tells the operator how far the import is (进度): a bar on a terminal, a line now and then
 * elsewhere.
 */
final class Progress {

  private static final int WIDTH = 40;
  private static final long EVERY = Duration.ofMillis(500).toNanos();
  private static final long SELDOM = Duration.ofSeconds(10).toNanos();

  private final PrintWriter out;
  private final boolean terminal;
  private final long started = System.nanoTime();
  private String step = "";
  private long total;
  private long done;
  private long shown;

  Progress(PrintWriter out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
    this.shown = started;
  }

  /** Begins a step of so many parts. */
  synchronized void begin(String name, long parts) {
    step = name;
    total = parts;
    done = 0;
    show(true);
  }

  /** That a file was read through. */
  synchronized void read(ImportFile file, long bytes) {
    say("read " + file.fileName());
    advance(bytes);
  }

  synchronized void advance(long parts) {
    done += parts;
    show(done >= total);
  }

  /** Says something in a line of its own. */
  synchronized void say(String line) {
    out.println((terminal ? "\r\033[K" : "") + stamp() + line);
    out.flush();
  }

  private void show(boolean now) {
    long time = System.nanoTime();
    if (total == 0 || (!now && time - shown < (terminal ? EVERY : SELDOM))) {
      return;
    }
    shown = time;
    int percent = (int) Math.min(100, 100 * done / total);
    int full = WIDTH * percent / 100;
    String bar = "[" + "#".repeat(full) + ".".repeat(WIDTH - full) + "] " + percent + " % " + step;
    if (terminal) {
      out.print("\r\033[K" + stamp() + bar);
    } else {
      out.println(stamp() + bar);
    }
    out.flush();
  }

  private String stamp() {
    Duration passed = Duration.ofNanos(System.nanoTime() - started);
    return "%02d:%02d ".formatted(passed.toMinutes(), passed.toSecondsPart());
  }
}
