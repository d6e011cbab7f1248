package org.tongban.acceptance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Asks an installation for its first page, trusting the authority it made and nothing else. */
final class Doorbell {

  private final Installation installation;

  Doorbell(Installation installation) {
    this.installation = installation;
  }

  /** Whether the first page answered; waits a quarter of a second when it did not. */
  boolean answered() {
    if (Files.exists(installation.authority()) && status("/") == 200) {
      return true;
    }
    LockSupport.parkNanos(Duration.ofMillis(250).toNanos());
    return false;
  }

  /** The status of a page, or 0 when nobody answers. */
  int status(String path) {
    try (HttpClient client =
        HttpClient.newBuilder()
            .sslContext(Trust.in(installation.authority()))
            .connectTimeout(Duration.ofSeconds(2))
            .build()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(installation.address(path)))
              .timeout(Duration.ofSeconds(10))
              .build();
      return client.send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException | GeneralSecurityException _) {
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
