package org.tongban.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsFilesTests {

  private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

  @TempDir Path data;

  TlsFiles files = new TlsFiles(Path.of(""));

  @BeforeEach
  void nameFolder() {
    files = new TlsFiles(data.resolve("tls"));
  }

  @Test
  void firstStartMakesACertificateThatTheAuthorityVouchesFor() throws Exception {
    assertThat(files.renew(NOW)).isTrue();

    X509Certificate server = certificate(files.server());
    validate(server);
    assertThat(server.getSubjectAlternativeNames())
        .extracting(name -> String.valueOf(name.get(1)))
        .contains("localhost", "127.0.0.1", "0:0:0:0:0:0:0:1");
  }

  @Test
  void keepsTheServersKeyFromOthersAndTheAuthoritysFromEverybody() throws Exception {
    files.renew(NOW);

    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(files.folder().resolve("server.key"))))
        .isEqualTo("rw-------");
    try (var all = Files.list(files.folder())) {
      assertThat(all.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("ca.pem", "server.pem", "server.key");
    }
  }

  @Test
  void authorityVouchesForNoOtherName() throws Exception {
    CertificateMaker.Issued issued = CertificateMaker.issue(List.of("localhost"), NOW);

    assertThat(certificate(issued.authority()).getCriticalExtensionOIDs()).contains("2.5.29.30");
    assertThat(certificate(issued.authority()).getBasicConstraints()).isZero();
  }

  @Test
  void renewsNearTheEndAndNotBefore() throws Exception {
    files.renew(NOW);
    String first = files.server();

    assertThat(files.renew(NOW.plus(Duration.ofDays(300)))).isFalse();
    assertThat(files.renew(NOW.plus(Duration.ofDays(365)))).isTrue();
    assertThat(files.server()).isNotEqualTo(first);
  }

  @Test
  void anotherAuthorityDoesNotVouchForIt() throws Exception {
    files.renew(NOW);
    X509Certificate before = certificate(files.server());
    files.renew(NOW.plus(Duration.ofDays(365)));

    assertThatExceptionOfType(CertPathValidatorException.class).isThrownBy(() -> validate(before));
  }

  private void validate(X509Certificate server) throws Exception {
    var anchor = new TrustAnchor(certificate(Files.readString(files.authority())), null);
    var parameters = new PKIXParameters(Set.of(anchor));
    parameters.setRevocationEnabled(false);
    parameters.setDate(Date.from(NOW));
    var path = CertificateFactory.getInstance("X.509").generateCertPath(List.of(server));
    assertThat(CertPathValidator.getInstance("PKIX").validate(path, parameters)).isNotNull();
  }

  private static X509Certificate certificate(String pem) throws Exception {
    try (var in = new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII))) {
      return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
    }
  }
}
