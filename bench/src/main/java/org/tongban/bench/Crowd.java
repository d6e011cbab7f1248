package org.tongban.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/** As many workers as connections, each doing the next operation when its time has come. */
final class Crowd {

  private Crowd() {}

  /** One operation over a connection. */
  @FunctionalInterface
  interface Operation {
    void run() throws Exception;
  }

  /**
   * What a run saw.
   *
   * @param rate operations a second
   * @param milliseconds each operation took, from when it was due
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a record
  record Seen(double rate, double[] milliseconds) {
    double quantile(double share) {
      return Statistics.quantile(share, milliseconds);
    }
  }

  /** Everybody as fast as it goes. */
  static Seen rush(List<? extends Operation> workers, Duration time) throws Exception {
    return run(workers, time, 0);
  }

  /** So many operations a second altogether, whether the earlier ones are answered or not. */
  static Seen pace(List<? extends Operation> workers, double rate, Duration time) throws Exception {
    return run(workers, time, (long) (1e9 * workers.size() / rate));
  }

  private static Seen run(List<? extends Operation> workers, Duration time, long gap)
      throws Exception {
    long begin = System.nanoTime();
    long end = begin + time.toNanos();
    try (ExecutorService threads = Executors.newFixedThreadPool(workers.size())) {
      List<Callable<double[]>> work = new ArrayList<>();
      for (int i = 0; i < workers.size(); i++) {
        Operation worker = workers.get(i);
        long first = begin + gap * i / workers.size();
        work.add(() -> work(worker, first, end, gap));
      }
      double[] all = {};
      for (Future<double[]> each : threads.invokeAll(work)) {
        double[] more = each.get();
        int before = all.length;
        all = Arrays.copyOf(all, before + more.length);
        System.arraycopy(more, 0, all, before, more.length);
      }
      return new Seen(all.length * 1e9 / (System.nanoTime() - begin), all);
    }
  }

  private static double[] work(Operation worker, long first, long end, long gap) throws Exception {
    double[] milliseconds = new double[1024];
    int count = 0;
    long due = first;
    while (count == 0 || System.nanoTime() < end) {
      if (gap == 0) {
        due = System.nanoTime();
      } else {
        LockSupport.parkNanos(due - System.nanoTime());
      }
      worker.run();
      if (count == milliseconds.length) {
        milliseconds = Arrays.copyOf(milliseconds, 2 * count);
      }
      milliseconds[count++] = (System.nanoTime() - due) / 1e6;
      due += gap;
    }
    return Arrays.copyOf(milliseconds, count);
  }
}
