package org.tongban.platform;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Speaks with the installation that runs on this machine, trusting its own authority alone.
 *
 * @param data absolute data folder of that installation
 * @param port where it listens
 */
record LocalClient(Path data, int port) {

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
  private static final Duration CHECK_TIMEOUT = Duration.ofMinutes(2);
  private static final int OK = 200;

  List<SelfChecks.Finding> selfCheck()
      throws IOException, GeneralSecurityException, InterruptedException {
    HttpRequest request =
        request(URI.create("https://localhost:" + port + LocalConfiguration.SELF_CHECK))
            .header("Accept", "application/json")
            .timeout(CHECK_TIMEOUT)
            .POST(BodyPublishers.noBody())
            .build();
    try (HttpClient client = http()) {
      HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
      require(response.statusCode());
      return JsonMapper.shared().readValue(response.body(), new TypeReference<>() {});
    }
  }

  /** A request that shows the token of the data folder. */
  HttpRequest.Builder request(URI uri) throws IOException {
    return HttpRequest.newBuilder(uri)
        .header(LocalToken.HEADER, Files.readString(LocalToken.file(data)));
  }

  HttpClient http() throws IOException, GeneralSecurityException {
    return HttpClient.newBuilder()
        .sslContext(trustingOwnAuthority())
        .connectTimeout(CONNECT_TIMEOUT)
        .build();
  }

  void require(int status) throws IOException {
    if (status != OK) {
      throw new IOException(
          "The installation on port %d answered %d; is %s its data folder?"
              .formatted(port, status, data));
    }
  }

  private SSLContext trustingOwnAuthority() throws IOException, GeneralSecurityException {
    KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
    trusted.load(null, null);
    try (InputStream in = Files.newInputStream(data.resolve("tls").resolve("ca.pem"))) {
      trusted.setCertificateEntry(
          "tongban", CertificateFactory.getInstance("X.509").generateCertificate(in));
    }
    var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(trusted);
    SSLContext context = SSLContext.getInstance("TLSv1.3");
    context.init(null, managers.getTrustManagers(), null);
    return context;
  }
}
