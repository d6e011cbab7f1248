package org.tongban.guomi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KeyRingTests {
  private static final FieldPlace PLACE = new FieldPlace("t", "c", "1");
  private static final byte[] MESSAGE = "迁移".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("keys/ring");
  }

  @Test
  void keepsEveryKeyWhenReopened() {
    var ring = open();
    byte[] sealed = ring.fieldCipher().seal(PLACE, "text");
    ring.rotateDataKey();
    ring.rotateIndexKey();
    byte[] signature = ring.signer("320509").sign(MESSAGE);
    byte[] mac = ring.macKey("audit").mac(MESSAGE);

    var again = open();
    assertThat(again.fieldCipher().open(PLACE, sealed)).isEqualTo("text");
    assertThat(again.currentDataKeyVersion()).isEqualTo(2);
    assertThat(again.indexKeyVersions()).containsExactly(1, 2);
    assertThat(again.signerNames()).containsExactly("320509");
    assertThat(again.signer("320509").verifier().verify(MESSAGE, signature)).isTrue();
    assertThat(again.macKey("audit").matches(MESSAGE, mac)).isTrue();
    assertThat(again.macKey("other").matches(MESSAGE, mac)).isFalse();
  }

  @Test
  void sortsVersionsAsNumbers() {
    var ring = open();
    IntStream.rangeClosed(2, 11).forEach(version -> assertRotatesTo(ring, version));
    assertThat(open().currentDataKeyVersion()).isEqualTo(11);
  }

  @Test
  void refusesAWrongMasterKeyAndTouchesNothing() throws IOException {
    open();
    byte[] before = Files.readAllBytes(file);
    assertThatThrownBy(() -> KeyRing.open(file, Secrets.master(2)))
        .isInstanceOf(WrongMasterKeyException.class)
        .hasMessageContaining("nothing was changed");
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void refusesAnyChangedLine() throws IOException {
    var ring = open();
    ring.rotateDataKey();
    String text = Files.readString(file);
    var lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      var without = new ArrayList<>(lines);
      without.remove(i);
      assertRefused(String.join("\n", without) + "\n");
      assertRefused(text.replace(lines.get(i), lines.get(i) + "A"));
    }
    assertRefused(text.replace("data 2", "data 3"));
    assertRefused("");
    assertRefused(text.substring(0, text.length() / 2));
  }

  @Test
  void ignoresATemporaryFileThatACrashLeft() throws IOException {
    byte[] sealed = open().fieldCipher().seal(PLACE, "text");
    Files.writeString(folder.resolve("keys/ring.tmp"), "tongban-key-ring 1\nmaster 0");
    var ring = open();
    assertThat(ring.fieldCipher().open(PLACE, sealed)).isEqualTo("text");
    ring.rotateDataKey();
    assertThat(folder.resolve("keys/ring.tmp")).doesNotExist();
    assertThat(open().fieldCipher().open(PLACE, sealed)).isEqualTo("text");
  }

  @Test
  void keepsTheOldFileWhenTheNewOneCannotBeWritten() throws IOException {
    var ring = open();
    byte[] before = Files.readAllBytes(file);
    // A full folder in the temporary file's place stops the write on every system, as root too.
    Files.createDirectories(folder.resolve("keys/ring.tmp/full"));
    assertThatThrownBy(ring::rotateDataKey).isInstanceOf(KeyRingException.class);
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    assertThat(ring.currentDataKeyVersion()).isEqualTo(1);
  }

  @Test
  void isReadableByItsOwnerAlone() throws IOException {
    open();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void losesNoKeyWhenTwoRingsShareTheFile() throws Exception {
    var rings = List.of(open(), open());
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      var tasks =
          IntStream.range(0, 40)
              .<Callable<String>>mapToObj(
                  i -> () -> rings.get(i % 2).signer("k" + i / 2).publicKeyPem())
              .toList();
      var keys = new HashSet<String>();
      for (var result : pool.invokeAll(tasks)) {
        keys.add(result.get());
      }
      assertThat(keys).hasSize(20);
    }
    assertThat(open().signerNames()).hasSize(20);
  }

  @Test
  void losesNoKeyWhenManyThreadsAddThem() throws Exception {
    var ring = open();
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      var tasks =
          IntStream.range(0, 60)
              .<Callable<byte[]>>mapToObj(i -> () -> ring.macKey("m" + i % 30).mac(MESSAGE))
              .toList();
      var macs = new HashSet<String>();
      for (var result : pool.invokeAll(tasks)) {
        macs.add(HexFormat.of().formatHex(result.get()));
      }
      assertThat(macs).hasSize(30);
    }
  }

  @Test
  void destroysOnlyOldKeys() {
    var ring = open();
    assertThatIllegalArgumentException().isThrownBy(() -> ring.destroyDataKey(1));
    ring.rotateIndexKey();
    ring.destroyIndexKey(1);
    assertThatIllegalArgumentException().isThrownBy(() -> ring.destroyIndexKey(1));
    assertThat(open().indexKeyVersions()).containsExactly(2);
  }

  @Test
  void refusesNamesThatCouldBreakTheFile() {
    var ring = open();
    for (String name : new String[] {"", "a b", "a\nb", "吴江", "x".repeat(65)}) {
      assertThatIllegalArgumentException().isThrownBy(() -> ring.signer(name));
    }
  }

  private KeyRing open() {
    return KeyRing.open(file, Secrets.master());
  }

  private static void assertRotatesTo(KeyRing ring, int version) {
    assertThat(ring.rotateDataKey()).isEqualTo(version);
  }

  private void assertRefused(String text) throws IOException {
    Files.writeString(file, text);
    assertThatThrownBy(this::open)
        .isInstanceOfAny(KeyRingException.class, WrongMasterKeyException.class);
    assertThat(Files.readString(file)).isEqualTo(text);
  }
}
