package org.tongban.registry.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tongban.city.LivedCity;
import org.tongban.city.LivedPlan;
import org.tongban.city.LivedSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code city generate}: lives a synthetic city forward and writes its files. */
@Command(
    name = "generate",
    mixinStandardHelpOptions = true,
    description = {
      "Live a city forward for some years and write it as the files of a first import.",
      "The same seed, size and day give the same files, byte for byte."
    })
final class GenerateCity implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--seed", required = true, description = "any number")
  private long seed;

  @Option(
      names = "--households",
      required = true,
      description = "at the start, 50 to 1,000,000; about 2.8 residents each")
  private int households;

  @Option(names = "--years", required = true, description = "of history, 1 to 30")
  private int years;

  @Option(names = "--out", defaultValue = "city", description = "folder (default: city)")
  private Path out = Path.of("city");

  @Option(names = "--today", description = "last day of the history (default: today)")
  private @Nullable LocalDate today;

  @Option(
      names = "--frauds",
      description = "false declarations planted per 10,000 residents and year (default: 3)")
  private int frauds = LivedPlan.USUAL_FRAUDS;

  @Override
  public Integer call() {
    LocalDate last =
        today == null ? LocalDate.now(Clock.system(ZoneId.of("Asia/Shanghai"))) : today;
    PrintWriter words = spec.commandLine().getOut();
    LivedPlan plan = plan(last);
    LivedSummary city = live(plan);
    words.printf(
        "%,d residents in %,d households on %s; %,d at the start, %,d persons in all.%n",
        city.residents(), city.occupied(), last, city.founders(), city.persons());
    words.printf(
        "%,d events: %,d births, %,d deaths; %,d frauds planted. Files are in %s%n",
        city.events(), city.births(), city.deaths(), city.frauds(), out.toAbsolutePath());
    words.flush();
    return 0;
  }

  private LivedPlan plan(LocalDate last) {
    try {
      LivedPlan usual = LivedPlan.demonstration(seed, households, years, last);
      return new LivedPlan(seed, households, years, last, usual.districts(), frauds);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private LivedSummary live(LivedPlan plan) {
    try (ProgressLine line = new ProgressLine(spec.commandLine().getErr())) {
      return LivedCity.generate(plan, out, line::show);
    } catch (IOException e) {
      throw new UncheckedIOException("The files cannot be written: " + e.getMessage(), e);
    }
  }
}
