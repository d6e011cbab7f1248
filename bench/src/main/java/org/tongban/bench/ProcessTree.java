package org.tongban.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A process and all that it started, as Linux counts them. */
record ProcessTree(ProcessHandle root) {

  /** Linux gives times to programs in hundredths of a second on every machine. */
  private static final double TICKS_A_SECOND = 100;

  private static final int KILOBYTES_IN_MEGABYTE = 1024;

  /** Fields after the command's name: user and system time, then those of ended children. */
  private static final int FIRST_TIME = 11;

  private static final int TIMES = 4;

  /** Processor time so far in seconds, ended children included. */
  double processorSeconds() throws IOException {
    double ticks = 0;
    for (Path folder : folders()) {
      ticks += ticks(folder);
    }
    return ticks / TICKS_A_SECOND;
  }

  /** Memory in MiB, pages that several share counted once (PSS). */
  double memory() throws IOException {
    double kilobytes = 0;
    for (Path folder : folders()) {
      kilobytes += proportionalSetSize(folder);
    }
    return kilobytes / KILOBYTES_IN_MEGABYTE;
  }

  private List<Path> folders() {
    return Stream.concat(Stream.of(root), root.descendants())
        .map(process -> Path.of("/proc", Long.toString(process.pid())))
        .toList();
  }

  private static double ticks(Path folder) throws IOException {
    try {
      String line = Files.readString(folder.resolve("stat"));
      return ticks(line);
    } catch (NoSuchFileException _) {
      return 0; // It has ended, and its parent counts it.
    }
  }

  static long ticks(String stat) {
    // The command's name may hold anything, blanks and brackets too.
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    long ticks = 0;
    for (int i = FIRST_TIME; i < FIRST_TIME + TIMES; i++) {
      ticks += Long.parseLong(fields[i]);
    }
    return ticks;
  }

  private static long proportionalSetSize(Path folder) throws IOException {
    try {
      return proportionalSetSize(Files.readAllLines(folder.resolve("smaps_rollup")));
    } catch (NoSuchFileException _) {
      return 0; // It has ended.
    }
  }

  static long proportionalSetSize(List<String> rollup) {
    return rollup.stream()
        .filter(line -> line.startsWith("Pss:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .sum();
  }
}
