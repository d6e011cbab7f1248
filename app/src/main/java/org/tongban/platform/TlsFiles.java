package org.tongban.platform;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import org.bouncycastle.operator.OperatorCreationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * The certificate's files in the data folder, whole or absent.
 *
 * @param folder holds {@code ca.pem} for people to trust, {@code server.pem} and {@code server.key}
 */
record TlsFiles(Path folder) {

  private static final Logger LOG = LoggerFactory.getLogger(TlsFiles.class);
  private static final Duration RENEWED_BEFORE_ITS_END = Duration.ofDays(30);

  static TlsFiles in(DataFolder data) {
    return new TlsFiles(data.resolve("tls"));
  }

  Path authority() {
    return folder.resolve("ca.pem");
  }

  String server() throws IOException {
    return Files.readString(folder.resolve("server.pem"));
  }

  String key() throws IOException {
    return Files.readString(folder.resolve("server.key"));
  }

  /** When the server's certificate ends. */
  Instant end() throws IOException, GeneralSecurityException {
    try (InputStream in = Files.newInputStream(folder.resolve("server.pem"))) {
      var certificate =
          (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
      return certificate.getNotAfter().toInstant();
    }
  }

  /** Makes the certificate if there is none or it ends soon; tells whether it did. */
  boolean renew(Instant now)
      throws IOException, GeneralSecurityException, OperatorCreationException {
    if (Files.exists(folder) && now.plus(RENEWED_BEFORE_ITS_END).isBefore(end())) {
      return false;
    }
    CertificateMaker.Issued issued = CertificateMaker.issue(HostNames.dnsNames(), now);
    Path fresh = folder.resolveSibling("tls.new");
    FileSystemUtils.deleteRecursively(fresh);
    Files.createDirectories(fresh);
    Files.writeString(fresh.resolve("ca.pem"), issued.authority());
    Files.writeString(fresh.resolve("server.pem"), issued.server());
    SecretFile.write(fresh.resolve("server.key"), issued.key());
    FileSystemUtils.deleteRecursively(folder);
    Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
    LOG.info("Made a certificate for this machine; trust {}", authority());
    return true;
  }
}
