package org.tongban.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTests {

  @TempDir Path temporary;

  @Test
  void isHeldByOneAtATime() throws IOException {
    Path path = temporary.resolve("data");
    var first = new DataFolder(path);

    assertThatExceptionOfType(RefusedToStartException.class)
        .isThrownBy(() -> new DataFolder(path))
        .withMessageContaining("process " + ProcessHandle.current().pid())
        .withMessageContaining(path.toString());

    first.destroy();
    new DataFolder(path).destroy();
  }

  @Test
  void isOpenToItsOwnerAlone() throws IOException {
    var folder = new DataFolder(temporary.resolve("data"));
    folder.destroy();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path())))
        .isEqualTo("rwx------");
  }
}
