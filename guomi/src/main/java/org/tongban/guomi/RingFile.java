package org.tongban.guomi;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;

/**
 * The file of a ring: read without a lock, changed under one, so several processes may share it.
 */
final class RingFile {
  /** File locks are held by the whole process: its own threads need a lock of their own. */
  private static final ReentrantLock WITHIN_PROCESS = new ReentrantLock();

  private final Path file;
  private final MasterKey master;

  RingFile(Path file, MasterKey master) {
    this.file = file;
    this.master = master;
  }

  RingContent readOrCreate() {
    return Files.exists(file) ? read() : change(content -> content);
  }

  RingContent read() {
    try {
      String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
      return RingText.parse(file, text, master);
    } catch (IOException e) {
      throw new KeyRingException(file, "cannot be read", e);
    }
  }

  /** Applies a change to what the file holds now; writes only if something changed. */
  RingContent change(UnaryOperator<RingContent> change) {
    WITHIN_PROCESS.lock();
    try (var channel = openLockFile();
        var _ = channel.lock()) {
      boolean exists = Files.exists(file);
      var before = exists ? read() : RingContent.fresh(master);
      var after = change.apply(before);
      if (!exists || after != before) {
        AtomicFile.replace(file, RingText.format(after));
      }
      return after;
    } catch (IOException e) {
      throw new KeyRingException(file, "cannot be written", e);
    } finally {
      WITHIN_PROCESS.unlock();
    }
  }

  private FileChannel openLockFile() throws IOException {
    Path lock = file.resolveSibling(file.getFileName() + ".lock");
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    var options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    return FileChannel.open(lock, options, AtomicFile.ownerOnly(lock));
  }
}
