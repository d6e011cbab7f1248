package org.tongban.guomi;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Base64;
import java.util.EnumSet;

/** A master key in a file that only its owner may read. */
final class MasterKeyFile {
  private MasterKeyFile() {}

  static MasterKey read(Path file) {
    try {
      refuseIfOpenToOthers(file);
      return SoftMasterKey.parse(Files.readString(file), "master key file " + file);
    } catch (NoSuchFileException e) {
      throw new MasterKeyException("there is no master key file " + file, e);
    } catch (IOException e) {
      throw new MasterKeyException("master key file " + file + " cannot be read", e);
    }
  }

  static MasterKey readOrCreate(Path file) {
    if (Files.notExists(file)) {
      byte[] line =
          (Base64.getEncoder().encodeToString(Sm4Gcm.randomBytes(SoftMasterKey.LENGTH)) + "\n")
              .getBytes(StandardCharsets.US_ASCII);
      try {
        AtomicFile.create(file, line);
      } catch (FileAlreadyExistsException _) {
        // Another process was first: its key is the one.
        return read(file);
      } catch (IOException e) {
        throw new MasterKeyException("master key file " + file + " cannot be made", e);
      }
    }
    return read(file);
  }

  private static void refuseIfOpenToOthers(Path file) throws IOException {
    var posix = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (posix == null) {
      return;
    }
    var open = EnumSet.noneOf(PosixFilePermission.class);
    open.addAll(posix.readAttributes().permissions());
    open.removeAll(AtomicFile.OWNER_ONLY);
    open.remove(PosixFilePermission.OWNER_EXECUTE);
    if (!open.isEmpty()) {
      throw new MasterKeyException(
          "master key file %s is open to others: chmod 600 it".formatted(file));
    }
  }
}
