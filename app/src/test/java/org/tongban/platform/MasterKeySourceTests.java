package org.tongban.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongban.guomi.MasterKey;

class MasterKeySourceTests {

  @TempDir Path folder;

  Path data = Path.of("");

  @BeforeEach
  void makeDataFolder() throws IOException {
    data = Files.createDirectory(folder.resolve("data"));
  }

  @Test
  void demonstrationMakesItsKeyForItsOwnerAlone() throws IOException {
    String made = source(null, true, null).masterKey().fingerprint();

    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(data.resolve("master.key"))))
        .isEqualTo("rw-------");
    assertThat(source(null, true, null).masterKey().fingerprint()).isEqualTo(made);
  }

  @Test
  void productionRefusesToStartWithoutAKey() {
    refuses(null, "There is no master key.");
    refuses(folder.resolve("absent"), "There is no master key file");
  }

  @Test
  void productionRefusesAKeyInsideTheDataFolder() throws IOException {
    Path inside = data.resolve("master.key");
    MasterKey.fromFileOrCreate(inside);

    refuses(inside, "lies inside the data folder");
    refuses(
        Files.createSymbolicLink(folder.resolve("link"), inside), "lies inside the data folder");
  }

  @Test
  void productionTakesAKeyFromOutside() throws IOException {
    Path outside = folder.resolve("master.key");
    String made = MasterKey.fromFileOrCreate(outside).fingerprint();

    assertThat(source(outside, false, null).masterKey().fingerprint()).isEqualTo(made);
    assertThat(source(null, false, Files.readString(outside)).masterKey().fingerprint())
        .isEqualTo(made);
  }

  private void refuses(@Nullable Path file, String reason) {
    assertThatExceptionOfType(RefusedToStartException.class)
        .isThrownBy(() -> source(file, false, null).masterKey())
        .withMessageContaining(reason);
  }

  private MasterKeySource source(
      @Nullable Path file, boolean demonstration, @Nullable String text) {
    return new MasterKeySource(
        new TongbanSettings(data, file, demonstration, Path.of("items"), "tongban"), text);
  }
}
