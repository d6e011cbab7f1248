package org.tongban.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** As many clients as connections, each asking again as soon as it was answered. */
record Load(List<Client> clients) implements AutoCloseable {

  static Load of(Client like, int connections) throws IOException {
    List<Client> clients = new ArrayList<>();
    for (int i = 0; i < connections; i++) {
      clients.add(like.another());
    }
    return new Load(List.copyOf(clients));
  }

  /**
   * What a run saw.
   *
   * @param rate answers a second
   * @param half milliseconds within which half of the answers came
   * @param tail milliseconds within which 99 of 100 answers came
   */
  record Result(double rate, double half, double tail) {}

  Result run(String path, Duration time) throws Exception {
    long begin = System.nanoTime();
    long end = begin + time.toNanos();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<double[]>> work = new ArrayList<>();
      clients.forEach(client -> work.add(() -> ask(client, path, end)));
      double[] all = {};
      for (Future<double[]> each : threads.invokeAll(work)) {
        double[] more = each.get();
        int before = all.length;
        all = Arrays.copyOf(all, before + more.length);
        System.arraycopy(more, 0, all, before, more.length);
      }
      double rate = all.length * 1e9 / (System.nanoTime() - begin);
      return new Result(rate, Statistics.quantile(0.5, all), Statistics.quantile(0.99, all));
    }
  }

  int size(String path) throws IOException, InterruptedException {
    return clients.getFirst().get(path);
  }

  @Override
  public void close() {
    clients.forEach(Client::close);
  }

  private static double[] ask(Client client, String path, long end) throws Exception {
    double[] milliseconds = new double[1024];
    int count = 0;
    while (count == 0 || System.nanoTime() < end) {
      long begin = System.nanoTime();
      client.get(path);
      if (count == milliseconds.length) {
        milliseconds = Arrays.copyOf(milliseconds, 2 * count);
      }
      milliseconds[count++] = (System.nanoTime() - begin) / 1e6;
    }
    return Arrays.copyOf(milliseconds, count);
  }
}
