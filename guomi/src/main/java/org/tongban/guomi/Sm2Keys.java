package org.tongban.guomi;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigInteger;
import java.security.SecureRandom;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;
import org.bouncycastle.util.BigIntegers;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemReader;
import org.bouncycastle.util.io.pem.PemWriter;

/** Keys on the recommended SM2 curve (GB/T 32918.5) and their encodings. */
final class Sm2Keys {
  static final int PRIVATE_KEY_LENGTH = 32;

  private static final String PEM_TYPE = "PUBLIC KEY";
  private static final SecureRandom RANDOM = new SecureRandom();

  /** One instance for all keys, so that the curve's precomputed points are shared. */
  private static final ECDomainParameters CURVE =
      new ECNamedDomainParameters(
          GMObjectIdentifiers.sm2p256v1, CustomNamedCurves.getByName("sm2p256v1"));

  private Sm2Keys() {}

  static byte[] newPrivateKey() {
    var generator = new ECKeyPairGenerator();
    generator.init(new ECKeyGenerationParameters(CURVE, RANDOM));
    var secret = (ECPrivateKeyParameters) generator.generateKeyPair().getPrivate();
    return BigIntegers.asUnsignedByteArray(PRIVATE_KEY_LENGTH, secret.getD());
  }

  static ECPrivateKeyParameters privateKey(byte[] secret) {
    return new ECPrivateKeyParameters(new BigInteger(1, secret), CURVE);
  }

  static ECPublicKeyParameters publicKey(ECPrivateKeyParameters secret) {
    var point = new FixedPointCombMultiplier().multiply(CURVE.getG(), secret.getD());
    return new ECPublicKeyParameters(point.normalize(), CURVE);
  }

  static String toPem(ECPublicKeyParameters key) {
    var text = new StringWriter();
    try (var pem = new PemWriter(text)) {
      byte[] der = SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(key).getEncoded();
      pem.writeObject(new PemObject(PEM_TYPE, der));
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory cannot fail", e);
    }
    return text.toString();
  }

  static ECPublicKeyParameters fromPem(String text) {
    try (var pem = new PemReader(new StringReader(text))) {
      var object = pem.readPemObject();
      if (object != null
          && object.getType().equals(PEM_TYPE)
          && PublicKeyFactory.createKey(object.getContent()) instanceof ECPublicKeyParameters key
          && key.getParameters() instanceof ECNamedDomainParameters named
          && named.getName().equals(GMObjectIdentifiers.sm2p256v1)) {
        var point = CURVE.getCurve().decodePoint(key.getQ().getEncoded(false));
        return new ECPublicKeyParameters(point, CURVE);
      }
    } catch (IOException | RuntimeException e) {
      throw new IllegalArgumentException("not an SM2 public key in PEM", e);
    }
    throw new IllegalArgumentException("not an SM2 public key in PEM");
  }
}
