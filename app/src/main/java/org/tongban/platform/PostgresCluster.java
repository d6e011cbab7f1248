package org.tongban.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * The files of the embedded PostgreSQL: cluster, settings and the superuser's password.
 *
 * @param programs of the server
 * @param data the installation's data folder, absolute
 */
record PostgresCluster(PostgresPrograms programs, Path data) {

  private static final Logger LOG = LoggerFactory.getLogger(PostgresCluster.class);

  Path folder() {
    return data.resolve("postgresql");
  }

  /** What the server printed before it opened its own log. */
  Path startLog() {
    return data.resolve("logs").resolve("postgresql-start.log");
  }

  String password() throws IOException {
    return Files.readString(passwordFile()).strip();
  }

  /** Makes the cluster if there is none; an interrupted attempt leaves nothing in its place. */
  void initialise() throws IOException, InterruptedException {
    Files.createDirectories(data.resolve("logs"));
    if (Files.exists(folder().resolve("PG_VERSION"))) {
      if (Files.notExists(passwordFile())) {
        throw new RefusedToStartException(
            "The database has lost its password file " + passwordFile() + ".",
            "Restore it from the backup that belongs to " + folder() + ".");
      }
      return;
    }
    SecretFile.write(passwordFile(), SecretFile.newSecret());
    Path fresh = data.resolve("postgresql.new");
    FileSystemUtils.deleteRecursively(fresh);
    programs
        .run(
            "initdb",
            List.of(
                "--pgdata=" + fresh,
                "--username=postgres",
                "--pwfile=" + passwordFile(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8"))
        .orThrow("Making the database");
    Files.move(fresh, folder(), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Writes the server's settings; they belong to the program, not to the person who runs it. */
  void configure(int port) throws IOException {
    try (var packaged = PostgresCluster.class.getResourceAsStream("postgresql.conf")) {
      if (packaged == null) {
        throw new IOException("postgresql.conf is not packaged");
      }
      String settings = new String(packaged.readAllBytes(), StandardCharsets.UTF_8);
      Files.writeString(
          folder().resolve("postgresql.conf"),
          settings + "port = %d%nlog_directory = '%s'%n".formatted(port, data.resolve("logs")));
    }
  }

  /** Whether a server works on these files, ours or one that a killed process left behind. */
  boolean isServed() throws IOException {
    Path pidFile = folder().resolve("postmaster.pid");
    if (Files.notExists(pidFile)) {
      return false;
    }
    String pid = Files.readAllLines(pidFile).getFirst().strip();
    boolean served = worksHere(pid);
    if (!served) {
      // Its process is gone, a zombie nobody reaps, or the number's next owner, and PostgreSQL
      // would take the latter two for a server. Shared memory still guards against stray children.
      Files.delete(pidFile);
    }
    return served;
  }

  /** A postmaster's working folder is its cluster; a zombie has none. */
  private boolean worksHere(String pid) throws IOException {
    try {
      return Path.of("/proc", pid, "cwd").toRealPath().equals(folder().toRealPath());
    } catch (NoSuchFileException _) {
      return false;
    }
  }

  /** Stops whatever server works on these files, after its transactions were ended in order. */
  void stop() throws IOException, InterruptedException {
    if (isServed()) {
      programs
          .run("pg_ctl", List.of("stop", "-D", folder().toString(), "-m", "fast", "-w", "-t", "60"))
          .orThrow("Stopping the database");
      LOG.info("Stopped PostgreSQL in {}", folder());
    }
  }

  private Path passwordFile() {
    return data.resolve("postgresql.password");
  }
}
