package org.tongban.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.tongban.guomi.MasterKey;

/**
 * Finds the master key (主密钥) and refuses, in production, one that would be stolen or lost together
 * with the data it protects.
 *
 * @param settings where the data and the key file lie
 * @param text value of {@code TONGBAN_MASTER_KEY}, if the key is handed over without a file
 */
record MasterKeySource(TongbanSettings settings, @Nullable String text) {

  static final String VARIABLE = "TONGBAN_MASTER_KEY";

  private static final String REMEDY =
      "Make one outside the data folder, for example `openssl rand -base64 32 > /etc/tongban/master.key`"
          + " with mode 0600, and name it by TONGBAN_MASTER_KEY_FILE; or hand over the key itself in "
          + VARIABLE
          + ". Keep a copy apart from the data: without it nothing sealed can be read.";

  MasterKey masterKey() {
    if (text != null && !text.isBlank()) {
      return MasterKey.fromText(text);
    }
    Path file = settings.masterKeyFile();
    if (settings.demonstration()) {
      return MasterKey.fromFileOrCreate(
          file == null ? settings.data().resolve("master.key") : file);
    }
    if (file == null) {
      throw new RefusedToStartException("There is no master key.", REMEDY);
    }
    if (Files.notExists(file)) {
      throw new RefusedToStartException("There is no master key file " + file + ".", REMEDY);
    }
    if (real(file).startsWith(real(settings.data()))) {
      throw new RefusedToStartException(
          "The master key " + file + " lies inside the data folder.", REMEDY);
    }
    return MasterKey.fromFile(file);
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException _) {
      // A data folder that is not made yet has no links to follow.
      return path.toAbsolutePath().normalize();
    }
  }
}
