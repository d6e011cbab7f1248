package org.tongban.guomi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class Sm2SignerTests {
  private final Sm2Signer signer = new Sm2Signer(Sm2Keys.newPrivateKey());

  @Test
  void verifiesThroughItsPublicKeyInPem() {
    byte[] signature = signer.sign(bytes("迁出"));
    var verifier = Sm2Verifier.fromPem(signer.publicKeyPem());
    assertThat(verifier.verify(bytes("迁出"), signature)).isTrue();
    assertThat(verifier.verify(bytes("迁入"), signature)).isFalse();
    assertThat(verifier.publicKeyPem())
        .isEqualTo(signer.publicKeyPem())
        .startsWith("-----BEGIN PUBLIC KEY-----");
  }

  @Test
  void refusesEveryChangedBitOfASignature() {
    byte[] signature = signer.sign(bytes("m"));
    for (int bit = 0; bit < signature.length * Byte.SIZE; bit++) {
      byte[] changed = signature.clone();
      changed[bit / Byte.SIZE] ^= (byte) (1 << (bit % Byte.SIZE));
      assertThat(signer.verifier().verify(bytes("m"), changed)).isFalse();
    }
    assertThat(signer.verifier().verify(bytes("m"), new byte[0])).isFalse();
    assertThat(signer.verifier().verify(bytes("m"), signature)).isTrue();
  }

  @Test
  void refusesTheKeyOfAnother() {
    var other = new Sm2Signer(Sm2Keys.newPrivateKey());
    assertThat(other.verifier().verify(bytes("m"), signer.sign(bytes("m")))).isFalse();
  }

  @Test
  void signsAndVerifiesFromManyThreads() throws Exception {
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      var tasks =
          IntStream.range(0, 400)
              .<Callable<Boolean>>mapToObj(i ->
                  () -> {
                    byte[] message = bytes("message " + i);
                    byte[] signature = signer.sign(message);
                    return signer.verifier().verify(message, signature)
                        && !signer.verifier().verify(bytes("other " + i), signature);
                  })
              .toList();
      for (var result : pool.invokeAll(tasks)) {
        assertThat(result.get()).isTrue();
      }
    }
  }

  @Test
  void refusesPublicKeysOfOtherKinds() {
    String p256 =
        """
        -----BEGIN PUBLIC KEY-----
        MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEaxfR8uEsQkf4vOblY6RA8ncDfYEt
        6zOg9KE5RdiYwpZP40Li/hp/m47n60p8D54WK84zV2sxXs7LtkBoN79R9Q==
        -----END PUBLIC KEY-----
        """;
    for (String pem : new String[] {"", "no", p256, signer.publicKeyPem().replace("PUBLIC", "X")}) {
      assertThatIllegalArgumentException().isThrownBy(() -> Sm2Verifier.fromPem(pem));
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
