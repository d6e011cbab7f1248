package org.tongban.identity;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagerFactories;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.stereotype.Service;
import org.springframework.util.ConcurrentLruCache;
import org.tongban.kernel.AccountId;

/** Finds out who a sign-in stands for, by what the account holds at the time of each request. */
@Service
public class Visitors {

  private static final Logger LOG = LoggerFactory.getLogger(Visitors.class);

  private static final AuthorizationManager<AccountKind> STAFF =
      allOf(Factor.PASSWORD.authority(), Factor.TOTP.authority());
  private static final AuthorizationManager<AccountKind> RESIDENT =
      allOf(Factor.PHONE_CODE.authority());
  private static final int KNOWN_AT_MOST = 5_000;

  private final AccountRows rows;
  private final IdentitySettings settings;
  private final ConcurrentLruCache<AccountId, Slot> known =
      new ConcurrentLruCache<>(KNOWN_AT_MOST, _ -> new Slot());

  Visitors(AccountRows rows, IdentitySettings settings) {
    this.rows = rows;
    this.settings = settings;
  }

  /** Whom an account stood for when its row bore a stamp; nobody when it may not be used. */
  private record Standing(String stamp, AccountKind kind, @Nullable Visitor visitor) {}

  private static final class Slot {
    private volatile @Nullable Standing standing;
  }

  private static AuthorizationManager<AccountKind> allOf(String... authorities) {
    return AuthorizationManagerFactories.<AccountKind>multiFactor()
        .requireFactors(authorities)
        .build()
        .authenticated();
  }

  /**
   * The visitor, once every factor of their kind of account is given; empty before that, and when
   * the account is disabled, gone, or its rights were changed past the platform.
   *
   * @param stamp of the account's row, read in this request and beginning with the account's id:
   *     while it is the same, the account is not opened again; null when it was not read
   */
  public Optional<Visitor> of(SignedIn signedIn, @Nullable String stamp) {
    AccountId id = signedIn.account();
    return standing(id, stamp != null && stamp.startsWith(id.toString()) ? stamp : null)
        .filter(standing -> complete(signedIn, standing.kind()))
        .map(Standing::visitor);
  }

  private Optional<Standing> standing(AccountId id, @Nullable String stamp) {
    if (stamp == null) {
      return rows.find(id).map(account -> standing(account, ""));
    }
    Slot slot = known.get(id);
    Standing before = slot.standing;
    if (before != null && before.stamp().equals(stamp)) {
      return Optional.of(before);
    }
    Optional<Standing> now = rows.find(id).map(account -> standing(account, stamp));
    slot.standing = now.orElse(null);
    return now;
  }

  private Standing standing(Account account, String stamp) {
    if (!account.intact()) {
      LOG.error("The rights of {} do not match their seal: sign-in refused", account);
    }
    Visitor visitor =
        account.usable()
            ? new Visitor(account.actor(), account.shownName(), idleOf(account))
            : null;
    return new Standing(stamp, account.kind(), visitor);
  }

  private static boolean complete(SignedIn signedIn, AccountKind kind) {
    AuthorizationManager<AccountKind> factors = kind == AccountKind.STAFF ? STAFF : RESIDENT;
    AuthorizationResult result = factors.authorize(() -> signedIn, kind);
    return result != null && result.isGranted();
  }

  private Duration idleOf(Account account) {
    return account.kind() == AccountKind.STAFF ? settings.staffIdle() : settings.residentIdle();
  }
}
