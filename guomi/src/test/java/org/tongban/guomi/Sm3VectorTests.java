package org.tongban.guomi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Published digests: GB/T 32905-2016 annex A, and Z_A of draft-shen-sm2-ecdsa-02. */
final class Sm3VectorTests {
  @Test
  void digestsTheFirstExampleOfTheStandard() {
    assertDigest("616263", "66C7F0F462EEEDD9D1F2D46BDC10E4E24167C4875CF2F7A2297DA02B8F4BA8E0");
  }

  @Test
  void digestsTheSecondExampleOfTheStandard() {
    assertDigest(
        "61626364".repeat(16), "DEBE9FF92275B8A138604889C18E5A4D6FDB70E5387E5765293DCBA39C0C5732");
  }

  @Test
  void digestsTheUserDataOfTheDraft() {
    assertDigest(
        "0090414C494345313233405941484F4F2E434F4D"
            + "787968B4FA32C3FD2417842E73BBFEFF2F3C848B6831D7E0EC65228B3937E498"
            + "63E4C6D3B23B0C849CF84241484BFE48F61D59A5B16BA06E6E12D1DA27C5249A"
            + "421DEBD61B62EAB6746434EBC3CC315E32220B3BADD50BDC4C4E6C147FEDD43D"
            + "0680512BCBB42C07D47349D2153B70C4E5D7FDFCBFA36EA1A85841B9E46E09A2"
            + "0AE4C7798AA0F119471BEE11825BE46202BB79E2A5844495E97C04FF4DF2548A"
            + "7C0240F88F1CD4E16352A73C17B7F16F07353E53A176D684A9FE0C6BB798E857",
        "F4A38489E32B45B6F876E3AC2168CA392362DC8F23459C1D1146FC3DBFB7BC9A");
  }

  @Test
  void digestsPartsAsOneArray() {
    assertThat(Sm3.digest(new byte[] {'a'}, new byte[0], new byte[] {'b', 'c'}))
        .isEqualTo(Sm3.digest(new byte[] {'a', 'b', 'c'}))
        .hasSize(Sm3.LENGTH);
  }

  private static void assertDigest(String message, String digest) {
    var hex = HexFormat.of();
    assertThat(Sm3.digest(hex.parseHex(message))).isEqualTo(hex.parseHex(digest));
  }
}
