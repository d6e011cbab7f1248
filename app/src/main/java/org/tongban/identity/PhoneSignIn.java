package org.tongban.identity;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.guomi.KeyRing;
import org.tongban.guomi.MacKey;
import org.tongban.kernel.AccountId;
import org.tongban.kernel.Refusal;
import org.tongban.notice.Notices;

/**
 * Residents sign in with a six-digit code to their phone (短信验证码). Nothing in its answers tells
 * whether a phone is known.
 */
@Service
public class PhoneSignIn {

  private static final Pattern PHONE = Pattern.compile("1\\d{10}");
  private static final Duration COUNTED = Duration.ofHours(1);

  private final PhoneCodes codes;
  private final AccountRows rows;
  private final Notices notices;
  private final SignInTrail trail;
  private final IdentitySettings settings;
  private final MacKey key;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  PhoneSignIn(
      PhoneCodes codes,
      AccountRows rows,
      Notices notices,
      SignInTrail trail,
      IdentitySettings settings,
      KeyRing ring,
      Clock clock) {
    this.codes = codes;
    this.rows = rows;
    this.notices = notices;
    this.trail = trail;
    this.settings = settings;
    this.key = ring.macKey("identity-codes");
    this.clock = clock;
  }

  /**
   * Sends a code when the phone has an account, and returns the attempt to be confirmed either way.
   * Throws a {@link Refusal} when the number has no phone's form or too many codes were asked for.
   */
  @Transactional
  public UUID ask(String typedPhone, String address) {
    String phone = typedPhone.replaceAll("[\\s-]", "");
    if (!PHONE.matcher(phone).matches()) {
      throw new Refusal(Refusal.Kind.INVALID, "identity.login.phone.wrong");
    }
    byte[] token = rows.phoneToken(phone);
    byte[] from = key.mac(bytes("address"), bytes(address));
    OffsetDateTime now = now();
    codes.holdPhone(token);
    if (codes.toPhone(token, now.minus(settings.codeEvery())) > 0
        || codes.toPhone(token, now.minus(COUNTED)) >= settings.codesPerPhone()
        || codes.fromAddress(from, now.minus(COUNTED)) >= settings.codesPerAddress()) {
      throw new Refusal(Refusal.Kind.CONFLICT, "identity.login.too-often");
    }
    UUID attempt = UUID.randomUUID();
    String code = "%06d".formatted(random.nextInt(1_000_000));
    Optional<Account> account = rows.byPhone(phone).filter(Account::usable);
    AccountId id = account.map(Account::id).orElse(null);
    codes.insert(
        new PhoneCode(attempt, id, now.toInstant(), 0, false), token, mac(attempt, code), from);
    if (account.isPresent()) {
      notices.sendCode(phone, code);
    }
    return attempt;
  }

  /**
   * The account when the code is the one sent, still fresh, unused and not guessed at too often.
   */
  @Transactional
  public Optional<AccountId> confirm(UUID attempt, String code) {
    Optional<PhoneCode> found = codes.take(attempt).filter(this::alive);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Optional<Account> account =
        Optional.ofNullable(found.get().account()).flatMap(rows::find).filter(Account::usable);
    if (!codes.fits(attempt, mac(attempt, code.strip())) || account.isEmpty()) {
      codes.missed(attempt);
      account.ifPresentOrElse(
          a -> trail.refused(a, "sign-in.code"), () -> trail.refusedUnknown("sign-in.code"));
      return Optional.empty();
    }
    codes.use(attempt);
    trail.signedIn(account.get());
    return account.map(Account::id);
  }

  private boolean alive(PhoneCode code) {
    Instant end = code.sentAt().plus(settings.codeLife());
    return !code.used() && code.tries() < settings.codeTries() && clock.instant().isBefore(end);
  }

  private byte[] mac(UUID attempt, String code) {
    return key.mac(bytes("code:" + attempt + ":" + code));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
