package org.tongban.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** One TLS connection to an installation on this machine, without cookies or redirects. */
final class Client implements AutoCloseable {

  private static final Duration ANSWER_AT_MOST = Duration.ofSeconds(10);
  private static final int OK = 200;

  private final Path authority;
  private final int port;
  private final HttpClient http;

  Client(Path authority, int port) throws IOException {
    this.authority = authority;
    this.port = port;
    this.http =
        HttpClient.newBuilder()
            .sslContext(trusting(authority))
            .version(HttpClient.Version.HTTP_2)
            .connectTimeout(ANSWER_AT_MOST)
            .build();
  }

  /** Another connection to the same installation. */
  Client another() throws IOException {
    return new Client(authority, port);
  }

  int port() {
    return port;
  }

  /** Asks for a page and returns the length of its body; anything but 200 is an error. */
  int get(String path) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = send(path);
    if (answer.statusCode() != OK) {
      throw new IOException(path + " answered " + answer.statusCode());
    }
    return answer.body().length;
  }

  /** Whether the page is there; a server that does not listen yet is none. */
  boolean answers(String path) throws InterruptedException {
    try {
      return send(path).statusCode() == OK;
    } catch (IOException _) {
      return false;
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }

  private HttpResponse<byte[]> send(String path) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("https://localhost:" + port + path))
            .timeout(ANSWER_AT_MOST)
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
  }

  static SSLContext trusting(Path authority) throws IOException {
    try (InputStream in = Files.newInputStream(authority)) {
      var certificate = CertificateFactory.getInstance("X.509").generateCertificate(in);
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(nothing(), null);
      store.setCertificateEntry("tongban", certificate);
      var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store);
      SSLContext context = SSLContext.getInstance("TLSv1.3");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IOException("cannot trust " + authority, e);
    }
  }

  private static @Nullable InputStream nothing() {
    return null;
  }
}
