package org.tongban.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/** Reads the published vectors kept beside the tests: lines of fields parted by bars. */
final class Vectors {

  private Vectors() {}

  static List<List<String>> read(String file) {
    try (InputStream in =
        Objects.requireNonNull(Vectors.class.getResourceAsStream(file), "no vectors " + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> List.of(line.split("\\|", -1)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Hash hash(String base64) {
    return Hash.of(Base64.getDecoder().decode(base64));
  }

  static List<Hash> path(String base64s) {
    return base64s.equals("-")
        ? List.of()
        : Arrays.stream(base64s.split(",", -1)).map(Vectors::hash).toList();
  }
}
