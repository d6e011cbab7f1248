package org.tongban.registry.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Runs work side by side and waits for all of it. */
final class Tasks {

  private Tasks() {}

  /**
   * Throws a refusal as it is and any other failure of the first that failed, after all have ended.
   */
  static void all(ExecutorService threads, Task... tasks) throws IOException {
    List<Future<?>> running = new ArrayList<>();
    for (Task task : tasks) {
      running.add(
          threads.submit(() -> {
            task.run();
            return task;
          }));
    }
    for (Future<?> each : running) {
      try {
        each.get();
      } catch (ExecutionException e) {
        running.forEach(other -> other.cancel(true));
        if (e.getCause() instanceof ImportRefusedException refused) {
          throw refused;
        }
        throw new IOException(String.valueOf(e.getCause()), e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      }
    }
  }

  /** Some work. */
  @FunctionalInterface
  interface Task {
    void run() throws Exception;
  }
}
