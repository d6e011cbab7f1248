package org.tongban.guomi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MasterKeyTests {
  private static final byte[] CONTEXT = {7};
  private static final byte[] KEY = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  @TempDir Path folder;

  @Test
  void makesAFileForItsOwnerAloneAndReadsItAgain() throws IOException {
    Path file = folder.resolve("keys/master");
    byte[] wrapped = MasterKey.fromFileOrCreate(file).wrap(KEY, CONTEXT);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(MasterKey.fromFileOrCreate(file).unwrap(wrapped, CONTEXT)).isEqualTo(KEY);
    assertThat(MasterKey.fromText(Files.readString(file)).unwrap(wrapped, CONTEXT)).isEqualTo(KEY);
    assertThatThrownBy(() -> MasterKey.fromFile(file).unwrap(wrapped, new byte[] {8}))
        .isInstanceOf(SealBrokenException.class);
  }

  @Test
  void makesOneKeyWhenManyStartAtOnce() throws Exception {
    Path file = folder.resolve("master");
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      var starts =
          IntStream.range(0, 16)
              .<Callable<String>>mapToObj(_ -> () -> MasterKey.fromFileOrCreate(file).fingerprint())
              .toList();
      var fingerprints = new HashSet<String>();
      for (var result : pool.invokeAll(starts)) {
        fingerprints.add(result.get());
      }
      assertThat(fingerprints).hasSize(1);
    }
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void refusesAFileThatOthersMayRead() throws IOException {
    Path file = folder.resolve("master");
    MasterKey.fromFileOrCreate(file);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    assertThatThrownBy(() -> MasterKey.fromFile(file))
        .isInstanceOf(MasterKeyException.class)
        .hasMessageContaining("chmod 600");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
    assertThat(MasterKey.fromFile(file).fingerprint()).hasSize(16);
  }

  @Test
  void saysWhatIsWrongWithoutShowingTheKey() {
    assertThatThrownBy(() -> MasterKey.fromFile(folder.resolve("none")))
        .isInstanceOf(MasterKeyException.class)
        .hasMessageContaining("there is no");
    assertThatThrownBy(() -> MasterKey.fromText("§ecret"))
        .isInstanceOf(MasterKeyException.class)
        .hasNoCause()
        .hasMessageNotContaining("§");
    assertThatThrownBy(() -> MasterKey.fromText(Base64.getEncoder().encodeToString(KEY)))
        .isInstanceOf(MasterKeyException.class)
        .hasMessageContaining("16 bytes instead of 32");
  }
}
