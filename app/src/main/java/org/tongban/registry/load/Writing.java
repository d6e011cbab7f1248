package org.tongban.registry.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Writes the accepted lines chunk by chunk (写入): one thread reads, two seal and copy. A chunk and
 * the note that it was written are one transaction, so a killed import goes on after its last
 * chunk.
 */
final class Writing {

  static final int CHUNK = 4_000;

  private static final int THREADS = 2;
  private static final int WAITING = 2;

  private final Imports imports;
  private final JdbcTemplate jdbc;
  private final TransactionOperations transactions;
  private final Source source;
  private final Survey survey;
  private final Rows rows;
  private final Run run;
  private final Progress progress;
  private int chunksLeft;

  Writing(
      Imports imports,
      JdbcTemplate jdbc,
      TransactionOperations transactions,
      Source source,
      Survey survey,
      Rows rows,
      Run run,
      Progress progress,
      int chunksAtMost) {
    this.imports = imports;
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.source = source;
    this.survey = survey;
    this.rows = rows;
    this.run = run;
    this.progress = progress;
    this.chunksLeft = chunksAtMost;
  }

  /** Writes all files; those chunks that were written before are passed over. */
  void run() throws IOException {
    long total = 0;
    for (ImportFile file : ImportFile.values()) {
      total += survey.rows(file);
    }
    progress.begin("sealed and copied", total);
    for (ImportFile file : ImportFile.values()) {
      try (Chunks chunks = new Chunks(file)) {
        source.read(file, chunks);
        chunks.end();
      }
    }
  }

  private void write(ImportFile file, int chunk, List<Line> lines) {
    Batch batch = rows.of(lines);
    transactions.executeWithoutResult(_ -> {
      jdbc.execute("SET LOCAL synchronous_commit = off");
      jdbc.execute(
          (ConnectionCallback<Boolean>)
              connection -> {
                CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
                batch.send(copies);
                return true;
              });
      imports.wrote(run, file, chunk, lines.size());
    });
    progress.advance(lines.size());
  }

  /** Cuts a file into chunks that never part a group, always in the same places. */
  private final class Chunks implements Source.Visitor, AutoCloseable {

    private final ImportFile file;
    private final Set<Integer> written;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final Semaphore room = new Semaphore(THREADS + WAITING);
    private final List<Future<?>> running = new ArrayList<>();
    private List<Line> lines = new ArrayList<>(CHUNK);
    private int chunk;

    Chunks(ImportFile file) {
      this.file = file;
      this.written = imports.written(run, file);
    }

    @Override
    public void line(long number, Line line) throws IOException {
      if (!survey.accepts(file, number, line)) {
        progress.advance(1);
        return;
      }
      if (lines.size() >= CHUNK && lines.getLast().group() != line.group()) {
        submit();
      }
      lines.add(line);
    }

    @Override
    public void bad(long number, String field, String reason, int group) {
      // Refused when it was read first.
    }

    void end() throws IOException {
      if (!lines.isEmpty()) {
        submit();
      }
      for (Future<?> each : running) {
        await(each);
      }
    }

    @Override
    public void close() {
      threads.shutdownNow();
      threads.close();
    }

    private void submit() throws IOException {
      List<Line> full = lines;
      int number = chunk++;
      lines = new ArrayList<>(CHUNK);
      if (written.contains(number)) {
        progress.advance(full.size());
        return;
      }
      if (chunksLeft-- == 0) {
        end();
        throw new IOException("stopped after the chunks allowed");
      }
      room.acquireUninterruptibly();
      while (!running.isEmpty() && running.getFirst().isDone()) {
        await(running.removeFirst());
      }
      running.add(
          threads.submit(() -> {
            try {
              write(file, number, full);
            } finally {
              room.release();
            }
          }));
    }

    private static void await(Future<?> chunk) throws IOException {
      try {
        chunk.get();
      } catch (ExecutionException e) {
        throw new IOException(String.valueOf(e.getCause()), e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      }
    }
  }
}
