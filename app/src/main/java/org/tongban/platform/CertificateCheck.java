package org.tongban.platform;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The certificate is there and has a while to live. */
@Component
final class CertificateCheck implements SelfCheck {

  private static final Duration ENOUGH = Duration.ofDays(7);

  private final TlsFiles files;

  CertificateCheck(TlsFiles files) {
    this.files = files;
  }

  @Override
  public String name() {
    return "certificate";
  }

  @Override
  public CheckOutcome run() {
    try {
      Instant end = files.end();
      return Clock.systemUTC().instant().plus(ENOUGH).isBefore(end)
          ? CheckOutcome.ok("valid until " + end)
          : CheckOutcome.broken("ends " + end + ": restart to renew it");
    } catch (IOException | GeneralSecurityException e) {
      return CheckOutcome.broken("cannot be read: " + e.getMessage());
    }
  }
}
