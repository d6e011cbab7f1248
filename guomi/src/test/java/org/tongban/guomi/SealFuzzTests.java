package org.tongban.guomi;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;

class SealFuzzTests {

  private static final FieldPlace PLACE = new FieldPlace("person", "name", "1");

  @SuppressWarnings("NullAway.Init") // opened before every test, below
  private static FieldCipher cipher;

  @BeforeAll
  static void open() throws Exception {
    Path folder = Files.createTempDirectory("seal");
    cipher =
        KeyRing.open(folder.resolve("ring"), MasterKey.fromFileOrCreate(folder.resolve("master")))
            .fieldCipher();
  }

  @FuzzTest(maxDuration = "1m")
  void opensOnlyWhatItSealed(byte[] sealed) {
    assertThatThrownBy(() -> cipher.openBytes(PLACE, sealed))
        .isInstanceOf(SealBrokenException.class);
  }
}
