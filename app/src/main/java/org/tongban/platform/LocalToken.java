package org.tongban.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** A secret in the data folder, new at every start: who can read it runs this installation. */
final class LocalToken {

  static final String HEADER = "X-Tongban-Local-Token";

  private final byte[] token;

  LocalToken(DataFolder data) throws IOException {
    String fresh = SecretFile.newSecret();
    SecretFile.write(file(data.path()), fresh);
    token = fresh.getBytes(StandardCharsets.US_ASCII);
  }

  static Path file(Path data) {
    return data.resolve("local.token");
  }

  boolean matches(@Nullable String shown) {
    return shown != null && MessageDigest.isEqual(token, shown.getBytes(StandardCharsets.US_ASCII));
  }
}
