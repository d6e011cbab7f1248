package org.tongban.platform;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemWriter;

/**
 * Makes a certificate (证书) for this machine.
 *
 * <p>The authority that signs it may sign for this machine's names alone (RFC 5280 §4.2.1.10) and
 * its key never leaves this method: who trusts the authority trusts one certificate.
 */
final class CertificateMaker {

  /** Browsers take no server certificate that lives longer than 398 days. */
  static final Duration LIFETIME = Duration.ofDays(390);

  private static final Duration CLOCK_SKEW = Duration.ofHours(1);
  private static final String SIGNATURE = "SHA256withECDSA";
  private static final SecureRandom RANDOM = new SecureRandom();

  private CertificateMaker() {}

  /**
   * An authority's certificate, the server's certificate and its key, each in PEM.
   *
   * @param authority what people trust
   * @param server what the server shows
   * @param key PKCS#8, EC P-256
   */
  record Issued(String authority, String server, String key) {}

  static Issued issue(List<String> dnsNames, Instant now)
      throws GeneralSecurityException, IOException, OperatorCreationException {
    KeyPair authorityKeys = newKeys();
    KeyPair serverKeys = newKeys();
    // The serial number in the name keeps a renewed authority apart from the old one.
    var authorityName =
        new X500Name(
            "CN=Tongban " + dnsNames.getLast() + " " + Long.toHexString(RANDOM.nextLong()));
    var utils = new JcaX509ExtensionUtils();

    var authority =
        builder(authorityName, authorityName, authorityKeys, now)
            .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
            .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign))
            .addExtension(
                Extension.subjectKeyIdentifier,
                false,
                utils.createSubjectKeyIdentifier(authorityKeys.getPublic()));
    var subtrees =
        Arrays.stream(HostNames.permitted(dnsNames))
            .map(GeneralSubtree::new)
            .toArray(GeneralSubtree[]::new);
    authority.addExtension(Extension.nameConstraints, true, new NameConstraints(subtrees, null));

    var server =
        builder(authorityName, new X500Name("CN=" + dnsNames.getLast()), serverKeys, now)
            .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
            .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
            .addExtension(
                Extension.extendedKeyUsage,
                false,
                new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth))
            .addExtension(
                Extension.authorityKeyIdentifier,
                false,
                utils.createAuthorityKeyIdentifier(authorityKeys.getPublic()))
            .addExtension(
                Extension.subjectAlternativeName,
                false,
                new GeneralNames(HostNames.alternativeNames(dnsNames)));

    return new Issued(
        pem("CERTIFICATE", sign(authority, authorityKeys).getEncoded()),
        pem("CERTIFICATE", sign(server, authorityKeys).getEncoded()),
        pem("PRIVATE KEY", serverKeys.getPrivate().getEncoded()));
  }

  private static X509v3CertificateBuilder builder(
      X500Name issuer, X500Name subject, KeyPair keys, Instant now) {
    return new JcaX509v3CertificateBuilder(
        issuer,
        new BigInteger(127, RANDOM),
        Date.from(now.minus(CLOCK_SKEW)),
        Date.from(now.plus(LIFETIME)),
        subject,
        keys.getPublic());
  }

  private static X509CertificateHolder sign(X509v3CertificateBuilder builder, KeyPair keys)
      throws OperatorCreationException {
    return builder.build(new JcaContentSignerBuilder(SIGNATURE).build(keys.getPrivate()));
  }

  private static KeyPair newKeys() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    return generator.generateKeyPair();
  }

  private static String pem(String type, byte[] content) throws IOException {
    var text = new StringWriter();
    try (var writer = new PemWriter(text)) {
      writer.writeObject(new PemObject(type, content));
    }
    return text.toString();
  }
}
