package org.tongban.guomi;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.crypto.engines.SM2Engine;
import org.bouncycastle.util.Arrays;
import org.bouncycastle.util.BigIntegers;
import org.bouncycastle.util.test.TestRandomBigInteger;
import org.junit.jupiter.api.Test;

/** Published examples of GB/T 32918.5-2017: annex A (signature) and annex C (encryption). */
final class Sm2VectorTests {
  private static final byte[] SECRET =
      hex("3945208F7B2144B13F36E38AC6D39F95889393692860B51A42FB81EF4DF7C5B8");
  private static final byte[] MESSAGE = "message digest".getBytes(StandardCharsets.US_ASCII);
  private static final String K =
      "59276E27D506861A16680F3AD9C02DCCEF3CC1FA3CDBE4CE6D54B80DEAC1BC21";
  private static final BigInteger R =
      new BigInteger("F5A03B0648D2C4630EEAC513E1BB81A15944DA3827D5B74143AC7EACEEE720B3", 16);
  private static final BigInteger S =
      new BigInteger("B1B6AA29DF212FD8763182BC0D421CA1BB9038FD1F7F42D4840B69C485BBC1AA", 16);

  @Test
  void derivesThePublishedPublicKey() {
    var point = Sm2Keys.publicKey(Sm2Keys.privateKey(SECRET)).getQ();
    assertThat(point.getEncoded(false))
        .isEqualTo(
            hex(
                "0409F9DF311E5421A150DD7D161E4BC5C672179FAD1833FC076BB08FF356F35020"
                    + "CCEA490CE26775A52DC6EA718CC1AA600AED05FBF35E084A6632F6072DA9AD13"));
  }

  @Test
  void usesThePublishedCurve() {
    var curve = Sm2Keys.privateKey(SECRET).getParameters();
    assertThat(curve.getCurve().getField().getCharacteristic())
        .isEqualTo(number("FFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF00000000FFFFFFFFFFFFFFFF"));
    assertThat(curve.getCurve().getA().toBigInteger())
        .isEqualTo(number("FFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF00000000FFFFFFFFFFFFFFFC"));
    assertThat(curve.getCurve().getB().toBigInteger())
        .isEqualTo(number("28E9FA9E9D9F5E344D5A9E4BCF6509A7F39789F515AB8F92DDBCBD414D940E93"));
    assertThat(curve.getG().getAffineXCoord().toBigInteger())
        .isEqualTo(number("32C4AE2C1F1981195F9904466A39C9948FE30BBFF2660BE1715A4589334C74C7"));
    assertThat(curve.getG().getAffineYCoord().toBigInteger())
        .isEqualTo(number("BC3736A2F4F6779C59BDCEE36B692153D0A9877CC62A474002DF32E52139F0A0"));
    assertThat(curve.getN())
        .isEqualTo(number("FFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFF7203DF6B21C6052B53BBF40939D54123"));
  }

  @Test
  void signsAsPublishedGivenThePublishedNonce() throws Exception {
    var signer = new Sm2Signer(SECRET, new TestRandomBigInteger(K, 16));
    assertThat(signer.sign(MESSAGE)).isEqualTo(published());
  }

  @Test
  void verifiesThePublishedSignature() throws Exception {
    assertThat(new Sm2Signer(SECRET).verifier().verify(MESSAGE, published())).isTrue();
  }

  @Test
  void decryptsThePublishedCiphertext() throws Exception {
    var der =
        ASN1Sequence.getInstance(
            hex(
                "307C022004EBFC718E8D1798620432268E77FEB6415E2EDE0E073C0F4F640ECD2E149A73"
                    + "022100E858F9D81E5430A57B36DAAB8F950A3C64E6EE6A63094D99283AFF767E124DF0"
                    + "042059983C18F809E262923C53AEC295D30383B54E39D609D160AFCB1908D0BD8766"
                    + "041321886CA989CA9C7D58087307CA93092D651EFA"));
    byte[] plain =
        Arrays.concatenate(
            new byte[][] {
              {4},
              coordinate(der, 0),
              coordinate(der, 1),
              ASN1OctetString.getInstance(der.getObjectAt(2)).getOctets(),
              ASN1OctetString.getInstance(der.getObjectAt(3)).getOctets()
            });
    var engine = new SM2Engine(SM2Engine.Mode.C1C3C2);
    engine.init(false, Sm2Keys.privateKey(SECRET));
    assertThat(engine.processBlock(plain, 0, plain.length))
        .isEqualTo("encryption standard".getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] coordinate(ASN1Sequence der, int at) {
    return BigIntegers.asUnsignedByteArray(
        32, ASN1Integer.getInstance(der.getObjectAt(at)).getPositiveValue());
  }

  private static byte[] published() throws Exception {
    return new DERSequence(new ASN1Integer[] {new ASN1Integer(R), new ASN1Integer(S)}).getEncoded();
  }

  private static BigInteger number(String hex) {
    return new BigInteger(hex, 16);
  }

  private static byte[] hex(String text) {
    return HexFormat.of().parseHex(text);
  }
}
