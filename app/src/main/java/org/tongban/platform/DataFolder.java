package org.tongban.platform;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;

/** The installation's data folder (数据目录), open to its owner alone and held by one process. */
final class DataFolder implements DisposableBean {

  private static final String LOCK = "tongban.lock";

  private final Path path;
  private final FileChannel channel;

  /**
   * Makes the folder if there is none and holds it until {@link #destroy}.
   *
   * @throws RefusedToStartException if another process holds it
   */
  DataFolder(Path folder) throws IOException {
    path = folder.toAbsolutePath().normalize();
    if (Files.notExists(path)) {
      Files.createDirectories(path);
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
    }
    Path file = path.resolve(LOCK);
    channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    if (lock() == null) {
      String holder = Files.readString(file).strip();
      channel.close();
      throw new RefusedToStartException(
          "Another Tongban (process %s) works on the data folder %s.".formatted(holder, path),
          "Stop it first, or name another folder by TONGBAN_DATA.");
    }
    channel.truncate(0);
    channel.write(
        ByteBuffer.wrap(
            Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
  }

  /** Absolute path of the folder. */
  Path path() {
    return path;
  }

  Path resolve(String name) {
    return path.resolve(name);
  }

  @Override
  public void destroy() throws IOException {
    channel.close();
  }

  private @Nullable FileLock lock() throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException _) {
      return null;
    }
  }
}
