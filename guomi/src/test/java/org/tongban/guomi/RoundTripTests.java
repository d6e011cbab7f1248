package org.tongban.guomi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.Size;

final class RoundTripTests {
  private static final int TRIES = 100;

  private final FieldCipher cipher;
  private final Sm2Signer signer = new Sm2Signer(Sm2Keys.newPrivateKey());

  RoundTripTests() throws IOException {
    var folder = Files.createTempDirectory("guomi");
    var file = folder.resolve("ring");
    cipher = KeyRing.open(file, Secrets.master()).fieldCipher();
    // Bytes that name a newer key make the ring read its file again, so it stays until the end.
    folder.toFile().deleteOnExit();
    file.toFile().deleteOnExit();
    folder.resolve("ring.lock").toFile().deleteOnExit();
  }

  @Property(tries = TRIES)
  void opensEveryTextInItsPlace(@ForAll String text, @ForAll @NotBlank String row) {
    Assume.that(isUnicode(text) && isUnicode(row));
    var place = new FieldPlace("registry.person", "name", row);
    assertThat(cipher.open(place, cipher.seal(place, text))).isEqualTo(text);
  }

  @Property(tries = TRIES)
  void opensEveryFileInItsPlaceOnly(
      @ForAll @Size(max = 200) byte[] bytes,
      @ForAll @NotBlank String row,
      @ForAll @NotBlank String otherRow) {
    Assume.that(isUnicode(row) && isUnicode(otherRow) && !row.equals(otherRow));
    byte[] sealed = cipher.sealBytes(new FieldPlace("t", "c", row), bytes);
    assertThat(cipher.openBytes(new FieldPlace("t", "c", row), sealed)).isEqualTo(bytes);
    assertThatThrownBy(() -> cipher.openBytes(new FieldPlace("t", "c", otherRow), sealed))
        .isInstanceOf(SealBrokenException.class);
  }

  @Property(tries = TRIES)
  void refusesArbitraryBytes(@ForAll @Size(max = 80) byte[] bytes) {
    assertThatThrownBy(() -> cipher.openBytes(new FieldPlace("t", "c", "1"), bytes))
        .isInstanceOf(SealBrokenException.class);
  }

  @Property(tries = TRIES)
  void verifiesItsSignatureOfEveryMessageOnly(@ForAll byte[] message, @ForAll byte[] other) {
    byte[] signature = signer.sign(message);
    assertThat(signer.verifier().verify(message, signature)).isTrue();
    assertThat(signer.verifier().verify(other, signature)).isEqualTo(Arrays.equals(message, other));
  }

  private static boolean isUnicode(String text) {
    return text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
  }
}
