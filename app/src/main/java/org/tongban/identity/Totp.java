package org.tongban.identity;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;
import org.jspecify.annotations.Nullable;

/** Time-based one-time codes (动态口令, RFC 6238): six digits, steps of 30 s, HMAC-SHA-1. */
final class Totp {

  private static final Duration STEP = Duration.ofSeconds(30);
  private static final int SECRET_LENGTH = 20;

  private Totp() {}

  /** A fresh secret of 160 bits in Base32, as authenticators take it. */
  static String newSecret() {
    byte[] secret = new byte[SECRET_LENGTH];
    new SecureRandom().nextBytes(secret);
    return Base32.toBase32String(secret);
  }

  /** The code of the secret at the instant. */
  static String at(String secret, Instant instant) {
    try {
      return new TimeBasedOneTimePasswordGenerator(STEP)
          .generateOneTimePasswordString(
              new SecretKeySpec(Base32.decode(secret), "RAW"), instant, Locale.ROOT);
    } catch (InvalidKeyException e) {
      throw new IllegalStateException("an authenticator's secret is not a key", e);
    }
  }

  /** The step the code belongs to: the present one, the one before or the one after. */
  static Optional<Long> stepOf(@Nullable String secret, String code, Instant now) {
    if (secret == null) {
      return Optional.empty();
    }
    Long found = null;
    for (int offset = -1; offset <= 1; offset++) {
      Instant at = now.plus(STEP.multipliedBy(offset));
      if (same(at(secret, at), code)) {
        found = at.getEpochSecond() / STEP.toSeconds();
      }
    }
    return Optional.ofNullable(found);
  }

  private static boolean same(String expected, String given) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }
}
