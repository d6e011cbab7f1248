package org.tongban.guomi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.bouncycastle.crypto.BlockCipher;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.CBCBlockCipher;
import org.bouncycastle.crypto.modes.CCMBlockCipher;
import org.bouncycastle.crypto.modes.CFBBlockCipher;
import org.bouncycastle.crypto.modes.OFBBlockCipher;
import org.bouncycastle.crypto.modes.SICBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;
import org.junit.jupiter.api.Test;

/**
 * Published ciphertexts: GB/T 32907-2016 annex A.1, draft-ribose-cfrg-sm4 (modes), RFC 8998 (GCM,
 * CCM).
 */
final class Sm4VectorTests {
  private static final HexFormat HEX = HexFormat.of();
  private static final byte[] KEY = HEX.parseHex("0123456789ABCDEFFEDCBA9876543210");
  private static final byte[] TWO_BLOCKS =
      HEX.parseHex("0123456789ABCDEFFEDCBA9876543210".repeat(2));
  private static final byte[] LETTERS =
      HEX.parseHex(
          "AAAAAAAAAAAAAAAABBBBBBBBBBBBBBBBCCCCCCCCCCCCCCCCDDDDDDDDDDDDDDDD"
              + "EEEEEEEEEEEEEEEEFFFFFFFFFFFFFFFFEEEEEEEEEEEEEEEEAAAAAAAAAAAAAAAA");
  private static final byte[] NONCE = HEX.parseHex("00001234567800000000ABCD");
  private static final byte[] AAD = HEX.parseHex("FEEDFACEDEADBEEFFEEDFACEDEADBEEFABADDAD2");
  private static final String GCM =
      "17F399F08C67D5EE19D0DC9969C4BB7D5FD46FD3756489069157B282BB200735"
          + "D82710CA5C22F0CCFA7CBF93D496AC15A56834CBCF98C397B4024A2691233B8D"
          + "83DE3541E4C2B58177E065A9BF7B62EC";

  @Test
  void encryptsTheBlockOfTheStandard() {
    assertThat(blocks(new SM4Engine(), new KeyParameter(KEY), KEY))
        .isEqualTo("681EDF34D206965E86B3E94F536E4246");
  }

  @Test
  void encryptsInTheModesOfTheDraft() {
    var keyAndIv = new ParametersWithIV(new KeyParameter(KEY), KEY);
    assertThat(blocks(CBCBlockCipher.newInstance(new SM4Engine()), keyAndIv, TWO_BLOCKS))
        .isEqualTo("2677F46B09C122CC975533105BD4A22AF6125F7275CE552C3A2BBCF533DE8A3B");
    assertThat(blocks(new OFBBlockCipher(new SM4Engine(), 128), keyAndIv, TWO_BLOCKS))
        .isEqualTo("693D9A535BAD5BB1786F53D7253A7056F2075D28B5235F58D50027E4177D2BCE");
    assertThat(blocks(CFBBlockCipher.newInstance(new SM4Engine(), 128), keyAndIv, TWO_BLOCKS))
        .isEqualTo("693D9A535BAD5BB1786F53D7253A70569ED258A85A0467CC92AAB393DD978995");
    assertThat(blocks(SICBlockCipher.newInstance(new SM4Engine()), keyAndIv, LETTERS))
        .isEqualTo(
            "C2B4759E78AC3CF43D0852F4E8D5F9FD7256E8A5FCB65A350EE00630912E4449"
                + "2A0B17E1B85B060D0FBA612D8A95831638B361FD5FFACD942F081485A83CA35D");
  }

  @Test
  void encryptsInGcmAsTheRfc() throws Exception {
    byte[] out = new byte[LETTERS.length + Sm4Gcm.TAG_LENGTH];
    new Sm4Cipher(KEY).process(true, NONCE, AAD, LETTERS, 0, LETTERS.length, out, 0);
    assertThat(upper(out)).isEqualTo(GCM);
  }

  @Test
  void opensTheCiphertextOfTheRfc() {
    byte[] sealed = HEX.parseHex("00001234567800000000ABCD" + GCM);
    assertThat(new Sm4Gcm(KEY).open(0, AAD, sealed)).isEqualTo(LETTERS);
  }

  @Test
  void encryptsInCcmAsTheRfc() throws Exception {
    var ccm = CCMBlockCipher.newInstance(new SM4Engine());
    ccm.init(true, new AEADParameters(new KeyParameter(KEY), 128, NONCE, AAD));
    byte[] out = new byte[LETTERS.length + Sm4Gcm.TAG_LENGTH];
    int done = ccm.processBytes(LETTERS, 0, LETTERS.length, out, 0);
    ccm.doFinal(out, done);
    assertThat(upper(out))
        .isEqualTo(
            "48AF93501FA62ADBCD414CCE6034D895DDA1BF8F132F042098661572E7483094"
                + "FD12E518CE062C98ACEE28D95DF4416BED31A2F04476C18BB40C84A74B97DC5B"
                + "16842D4FA186F56AB33256971FA110F4");
  }

  private static String blocks(BlockCipher cipher, CipherParameters parameters, byte[] in) {
    cipher.init(true, parameters);
    byte[] out = new byte[in.length];
    for (int at = 0; at < in.length; at += cipher.getBlockSize()) {
      cipher.processBlock(in, at, out, at);
    }
    return upper(out);
  }

  private static String upper(byte[] bytes) {
    return HexFormat.of().withUpperCase().formatHex(bytes);
  }
}
