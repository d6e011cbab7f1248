package org.tongban.catalogue;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Shows an import on the terminal and writes its report (终端显示与报告). */
final class ImportPrinter implements ImportListener, AutoCloseable {

  private static final long SELDOM = Duration.ofSeconds(2).toNanos();

  private final PrintWriter out;
  private final boolean redraws;
  private final Path file;
  private final CsvWriter report;
  private final long begun = System.nanoTime();
  private long shown = begun;
  private long remarks;
  private boolean refused;
  private @Nullable ImportRun ended;

  ImportPrinter(PrintWriter out, boolean redraws, Path report) throws IOException {
    this.out = out;
    this.redraws = redraws;
    this.file = report;
    this.report = CsvWriter.builder().build(report);
    this.report.writeRecord("line", "code", "column", "found", "problem", "kept");
  }

  @Override
  public void tell(ImportTelling telling) {
    switch (telling.kind()) {
      case BEGUN -> begin(telling);
      case ADVANCED -> advance(telling);
      case REMARK -> remark(telling.remark());
      case ENDED -> end(telling.run());
      case REFUSED -> {
        refused = true;
        say(telling.reason());
      }
    }
  }

  /** Whether the file was read to its end. */
  boolean whole() {
    return ended != null && ended.whole();
  }

  /** Whether the command was answered at all. */
  boolean answered() {
    return ended != null || refused;
  }

  private void begin(ImportTelling telling) {
    ImportRun run = telling.run();
    if (run == null) {
      return;
    }
    say("%s is read as %s.".formatted(run.source(), run.charset()));
    if (!run.unread().isEmpty()) {
      say("Nothing is taken from these columns: " + run.unread() + ".");
    }
    if (telling.resumed()) {
      say("Goes on after line %,d, where it was cut off.".formatted(run.line()));
    }
  }

  private void advance(ImportTelling telling) {
    long now = System.nanoTime();
    if (!redraws && now - shown < SELDOM) {
      return;
    }
    shown = now;
    long percent = Math.min(100, 100 * telling.line() / Math.max(1, telling.lines()));
    String line = "%3d %% line %,d".formatted(percent, telling.line());
    out.print(redraws ? "\r\033[K" + line : line + System.lineSeparator());
    out.flush();
  }

  private void remark(@Nullable Remark remark) {
    if (remark != null) {
      remarks++;
      String kept = remark.kept().isEmpty() ? "" : " (" + remark.kept() + ")";
      report.writeRecord(
          Long.toString(remark.line()),
          remark.code(),
          remark.header(),
          remark.found(),
          remark.kind().problem(),
          remark.kind().kept() + kept);
    }
  }

  private void end(@Nullable ImportRun run) {
    if (run == null) {
      return;
    }
    ended = run;
    Tally tally = run.tally();
    say(
        "%,d rows: %,d added, %,d changed, %,d as they were, %,d left out; %,d retired. %.1f s."
            .formatted(
                tally.rows(),
                tally.added(),
                tally.changed(),
                tally.unchanged(),
                tally.refused(),
                run.retired(),
                (System.nanoTime() - begun) / 1e9));
    if (remarks > 0) {
      say(
          "%,d fields or rows could not be read, in %,d rows taken and those left out; see %s."
              .formatted(remarks, tally.remarked(), file));
    }
    if (!run.whole()) {
      say("The file is broken and was not read to its end: mend it there and give it again.");
    }
  }

  private void say(String line) {
    out.println((redraws ? "\r\033[K" : "") + line);
    out.flush();
  }

  @Override
  public void close() throws IOException {
    report.close();
  }
}
