package org.tongban.bench;

import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.tongban.guomi.BlindIndex;
import org.tongban.guomi.FieldCipher;
import org.tongban.guomi.FieldPlace;
import org.tongban.guomi.KeyRing;
import org.tongban.guomi.MasterKey;
import org.tongban.guomi.Sm2Signer;

/** National algorithms against those of the JDK on the same text, on one thread. */
final class GuomiPart implements Part {

  private static final Turns TURNS = new Turns(7, Duration.ofMillis(150));
  private static final FieldPlace PLACE = new FieldPlace("bench.person", "number", "1");
  private static final String FIELD = "000000200001010000";
  private static final String FIELD_SIZE = "18 characters, 1 thread, " + TURNS;
  private static final byte[] MESSAGE = new byte[256];
  private static final String MESSAGE_SIZE = MESSAGE.length + " bytes, 1 thread, " + TURNS;

  @Override
  public void run(Report report) throws Exception {
    try (TemporaryFolder folder = TemporaryFolder.make()) {
      MasterKey master = MasterKey.fromFileOrCreate(folder.path().resolve("master.key"));
      KeyRing ring = KeyRing.open(folder.path().resolve("ring"), master);
      fields(ring.fieldCipher(), report);
      signatures(ring.signer("bench"), report);
      index(ring.blindIndex(), report);
    }
  }

  private static void fields(FieldCipher cipher, Report report) throws Exception {
    JdkFieldCipher jdk = new JdkFieldCipher(PLACE.toString());
    byte[] plain = FIELD.getBytes(StandardCharsets.UTF_8);
    report.ratio(
        "guomi.seal",
        TURNS.compare(1, () -> cipher.seal(PLACE, FIELD).length, () -> jdk.seal(plain).length),
        "JDK AES-128-GCM seal",
        FIELD_SIZE);
    byte[] ours = cipher.seal(PLACE, FIELD);
    byte[] theirs = jdk.seal(plain);
    report.ratio(
        "guomi.open",
        TURNS.compare(1, () -> cipher.open(PLACE, ours).length(), () -> jdk.open(theirs).length),
        "JDK AES-128-GCM open",
        FIELD_SIZE);
  }

  private static void signatures(Sm2Signer sm2, Report report) throws Exception {
    var generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    var pair = generator.generateKeyPair();
    Signature signing = Signature.getInstance("SHA256withECDSA");
    signing.initSign(pair.getPrivate());
    Signature verifying = Signature.getInstance("SHA256withECDSA");
    verifying.initVerify(pair.getPublic());
    report.ratio(
        "guomi.sm2.sign",
        TURNS.compare(1, () -> sm2.sign(MESSAGE).length, () -> sign(signing).length),
        "JDK ECDSA P-256 sign",
        MESSAGE_SIZE);
    byte[] ours = sm2.sign(MESSAGE);
    byte[] theirs = sign(signing);
    report.ratio(
        "guomi.sm2.verify",
        TURNS.compare(
            1,
            () -> held(sm2.verifier().verify(MESSAGE, ours)),
            () -> {
              verifying.update(MESSAGE);
              return held(verifying.verify(theirs));
            }),
        "JDK ECDSA P-256 verify",
        MESSAGE_SIZE);
  }

  private static byte[] sign(Signature signing) throws Exception {
    signing.update(MESSAGE);
    return signing.sign();
  }

  private static int held(boolean valid) {
    if (!valid) {
      throw new IllegalStateException("a good signature was refused");
    }
    return 1;
  }

  private static void index(BlindIndex index, Report report) throws Exception {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    byte[] plain = FIELD.getBytes(StandardCharsets.UTF_8);
    report.ratio(
        "guomi.index",
        TURNS.compare(
            1,
            () -> Arrays.hashCode(index.exact("national", "number", FIELD)),
            () -> Arrays.hashCode(mac.doFinal(plain))),
        "JDK HmacSHA256",
        FIELD_SIZE);
  }
}
