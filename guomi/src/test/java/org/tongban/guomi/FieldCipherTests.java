package org.tongban.guomi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FieldCipherTests {
  private static final FieldPlace PLACE = new FieldPlace("registry.person", "name", "42");
  private static final int OVERHEAD = 33;

  @TempDir Path folder;
  private KeyRing ring;
  private FieldCipher cipher;

  @BeforeEach
  void openRing() {
    ring = KeyRing.open(folder.resolve("ring"), Secrets.master());
    cipher = ring.fieldCipher();
  }

  @Test
  void opensWhatItSealedAndHidesIt() {
    byte[] sealed = cipher.seal(PLACE, "王𬀩");
    assertThat(cipher.open(PLACE, sealed)).isEqualTo("王𬀩");
    byte[] clear = "王𬀩".getBytes(StandardCharsets.UTF_8);
    assertThat(sealed).hasSize(clear.length + OVERHEAD);
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1))
        .doesNotContain(new String(clear, StandardCharsets.ISO_8859_1));
  }

  @Test
  void sealsTheSameTextDifferentlyEachTime() {
    assertThat(cipher.seal(PLACE, "")).isNotEqualTo(cipher.seal(PLACE, ""));
  }

  @Test
  void refusesEveryChangedBit() {
    byte[] sealed = cipher.seal(PLACE, "310118");
    for (int bit = 0; bit < sealed.length * Byte.SIZE; bit++) {
      byte[] changed = sealed.clone();
      changed[bit / Byte.SIZE] ^= (byte) (1 << (bit % Byte.SIZE));
      assertBroken(PLACE, changed);
    }
  }

  @Test
  void refusesEveryCutAndAnyAddition() {
    byte[] sealed = cipher.seal(PLACE, "310118");
    for (int length = 0; length < sealed.length; length++) {
      assertBroken(PLACE, Arrays.copyOf(sealed, length));
    }
    assertBroken(PLACE, Arrays.copyOf(sealed, sealed.length + 1));
  }

  @Test
  void refusesWhatWasSealedForAnotherPlace() {
    byte[] sealed = cipher.seal(PLACE, "310118");
    List.of(
            new FieldPlace("registry.person", "name", "43"),
            new FieldPlace("registry.person", "number", "42"),
            new FieldPlace("registry.household", "name", "42"),
            new FieldPlace("registry.personn", "ame", "42"),
            new FieldPlace("registry.person", "name4", "2"))
        .forEach(elsewhere -> assertBroken(elsewhere, sealed));
  }

  @Test
  void refusesWhatAnotherRingSealed() {
    var other = KeyRing.open(folder.resolve("other"), Secrets.master()).fieldCipher();
    assertBroken(PLACE, other.seal(PLACE, "310118"));
  }

  @Test
  void opensOldVersionsAndSealsUnderTheNewest() {
    byte[] old = cipher.seal(PLACE, "old");
    assertThat(ring.rotateDataKey()).isEqualTo(2);
    byte[] young = cipher.seal(PLACE, "young");
    assertThat(FieldCipher.keyVersion(old)).isEqualTo(1);
    assertThat(FieldCipher.keyVersion(young)).isEqualTo(2);
    assertThat(cipher.open(PLACE, old)).isEqualTo("old");
    assertThat(cipher.open(PLACE, young)).isEqualTo("young");
    ring.destroyDataKey(1);
    assertBroken(PLACE, old);
    assertThat(cipher.open(PLACE, young)).isEqualTo("young");
  }

  @Test
  void opensWhatAnotherProcessSealedAfterRotating() {
    var other = KeyRing.open(folder.resolve("ring"), Secrets.master());
    other.rotateDataKey();
    byte[] sealed = other.fieldCipher().seal(PLACE, "young");
    assertThat(cipher.open(PLACE, sealed)).isEqualTo("young");
  }

  @Test
  void countsTheSealsOfTheCurrentKey() {
    cipher.seal(PLACE, "a");
    cipher.seal(PLACE, "b");
    assertThat(cipher.sealedSinceStart()).isEqualTo(2);
    ring.rotateDataKey();
    assertThat(cipher.sealedSinceStart()).isZero();
  }

  @Test
  void keepsItsCiphersApartForManyThreadsThoughSomeTextsAreBroken() throws Exception {
    byte[] broken = cipher.seal(PLACE, "broken");
    broken[broken.length - 1] ^= 1;
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      var tasks =
          IntStream.range(0, 200)
              .<Callable<String>>mapToObj(i ->
                  () -> {
                    assertBroken(PLACE, broken);
                    return cipher.open(PLACE, cipher.seal(PLACE, "text " + i));
                  })
              .toList();
      var texts = new ArrayList<String>();
      for (var result : pool.invokeAll(tasks)) {
        texts.add(result.get());
      }
      assertThat(texts).isEqualTo(IntStream.range(0, 200).mapToObj(i -> "text " + i).toList());
    }
  }

  @Test
  void refusesTextThatIsNotUnicode() {
    assertThatIllegalArgumentException().isThrownBy(() -> cipher.seal(PLACE, "\ud800"));
  }

  @Test
  void saysNothingOfTheContent() {
    byte[] sealed = cipher.seal(PLACE, "canary");
    assertThatThrownBy(() -> cipher.open(new FieldPlace("a", "b", "c"), sealed))
        .hasNoCause()
        .hasMessageNotContaining("canary");
  }

  private void assertBroken(FieldPlace place, byte[] sealed) {
    assertThatThrownBy(() -> cipher.open(place, sealed)).isInstanceOf(SealBrokenException.class);
  }
}
