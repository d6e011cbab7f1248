package org.tongban.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What officials ask for over kept connections, all by one session. */
final class Errands {

  private Errands() {}

  /** Something asked over a connection. */
  @FunctionalInterface
  interface Errand {
    void ask(Wire wire) throws Exception;
  }

  /** At a rate of 0 as fast as it goes, else so many a second altogether. */
  static Crowd.Seen over(Desk desk, int connections, Errand errand, double rate, Duration time)
      throws Exception {
    List<Wire> wires = new ArrayList<>();
    try {
      List<Crowd.Operation> workers = new ArrayList<>();
      for (int i = 0; i < connections; i++) {
        Wire wire = desk.connect();
        wires.add(wire);
        workers.add(() -> errand.ask(wire));
      }
      return rate == 0 ? Crowd.rush(workers, time) : Crowd.pace(workers, rate, time);
    } finally {
      for (Wire wire : wires) {
        wire.close();
      }
    }
  }
}
