package org.tongban.acceptance;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** Where in the case what is killed, and when. */
record Crash(Step step, Kind kind, Moment moment) {

  /** What is killed (kill -9). */
  enum Kind {
    /** PostgreSQL is orphaned. */
    JAVA,
    BOTH,
    /** The watch of the application starts it again. */
    POSTGRES;

    void strike(Installation installation) throws IOException, InterruptedException {
      switch (this) {
        case JAVA -> installation.killJavaOnly();
        case BOTH -> installation.kill();
        case POSTGRES -> installation.killPostgresOnly();
      }
    }
  }

  /** When it is killed. */
  enum Moment {
    /** While the request is under way. */
    DURING,
    /** As soon as it was answered. */
    AFTER
  }

  /** The laps to take, each with its crashes: one with four, or every step with every kind. */
  static List<List<Crash>> laps() {
    if (!"all".equals(System.getenv("CRASH_POINTS"))) {
      return List.of(
          List.of(
              new Crash(Step.RESIDENCE, Kind.POSTGRES, Moment.AFTER),
              new Crash(Step.SUBMIT, Kind.JAVA, Moment.DURING),
              new Crash(Step.MOVE_OUT, Kind.POSTGRES, Moment.DURING),
              new Crash(Step.SETTLE, Kind.BOTH, Moment.DURING)));
    }
    return Stream.of(Kind.values())
        .flatMap(kind -> Stream.of(Moment.values()).map(moment -> everywhere(kind, moment)))
        .toList();
  }

  private static List<Crash> everywhere(Kind kind, Moment moment) {
    return Stream.of(Step.values()).map(step -> new Crash(step, kind, moment)).toList();
  }
}
