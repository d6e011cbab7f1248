package org.tongban.identity;

import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagerFactories;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.stereotype.Service;

/** Finds out who a sign-in stands for, freshly with every request. */
@Service
public class Visitors {

  private static final Logger LOG = LoggerFactory.getLogger(Visitors.class);

  private static final AuthorizationManager<Account> STAFF =
      allOf(Factor.PASSWORD.authority(), Factor.TOTP.authority());
  private static final AuthorizationManager<Account> RESIDENT =
      allOf(Factor.PHONE_CODE.authority());

  private final AccountRows rows;
  private final IdentitySettings settings;

  Visitors(AccountRows rows, IdentitySettings settings) {
    this.rows = rows;
    this.settings = settings;
  }

  private static AuthorizationManager<Account> allOf(String... authorities) {
    return AuthorizationManagerFactories.<Account>multiFactor()
        .requireFactors(authorities)
        .build()
        .authenticated();
  }

  /**
   * The visitor, once every factor of their kind of account is given; empty before that, and when
   * the account is disabled, gone, or its rights were changed past the platform.
   */
  public Optional<Visitor> of(SignedIn signedIn) {
    return rows.find(signedIn.account())
        .filter(this::usable)
        .filter(a -> complete(signedIn, a))
        .map(a -> new Visitor(a.actor(), a.shownName(), idleOf(a)));
  }

  private boolean usable(Account account) {
    if (!account.intact()) {
      LOG.error("The rights of {} do not match their seal: sign-in refused", account);
    }
    return account.usable();
  }

  private static boolean complete(SignedIn signedIn, Account account) {
    AuthorizationManager<Account> factors = account.kind() == AccountKind.STAFF ? STAFF : RESIDENT;
    AuthorizationResult result = factors.authorize(() -> signedIn, account);
    return result != null && result.isGranted();
  }

  private Duration idleOf(Account account) {
    return account.kind() == AccountKind.STAFF ? settings.staffIdle() : settings.residentIdle();
  }
}
