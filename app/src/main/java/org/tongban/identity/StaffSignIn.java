package org.tongban.identity;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.kernel.AccountId;
import org.tongban.kernel.Role;

/** The two factors of staff (双因素): password, then a one-time code of the authenticator. */
@Service
public class StaffSignIn {

  private final AccountRows rows;
  private final PasswordEncoder passwords;
  private final Lockout lockout;
  private final SignInTrail trail;
  private final JdbcClient jdbc;
  private final Clock clock;

  /** Checked when there is no such account, so that both answers take the same time. */
  private final String nobody;

  StaffSignIn(
      AccountRows rows,
      PasswordEncoder passwords,
      Lockout lockout,
      SignInTrail trail,
      JdbcClient jdbc,
      Clock clock) {
    this.rows = rows;
    this.passwords = passwords;
    this.lockout = lockout;
    this.trail = trail;
    this.jdbc = jdbc;
    this.clock = clock;
    this.nobody = passwords.encode("nobody's password");
  }

  /** The account when name and password fit and it is neither disabled nor locked. */
  @Transactional
  public Optional<AccountId> byPassword(String loginName, String password) {
    Optional<Account> found =
        rows.byLoginName(loginName.strip().toLowerCase(java.util.Locale.ROOT));
    String hash = found.map(Account::passwordHash).orElse(nobody);
    boolean fits = passwords.matches(password, hash);
    if (found.isEmpty()) {
      trail.refusedUnknown("sign-in.unknown");
      return Optional.empty();
    }
    Account account = found.get();
    if (lockout.holds(account) || !account.usable()) {
      trail.refused(account, lockout.holds(account) ? "sign-in.locked" : "sign-in.disabled");
      return Optional.empty();
    }
    if (!fits) {
      return fail(account, "sign-in.password");
    }
    return Optional.of(account.id());
  }

  /**
   * Whether the code is the authenticator's now, one step of 30 s before or after, and no code of
   * that step or a later one was used before.
   */
  @Transactional
  public boolean byCode(AccountId id, String code) {
    Optional<Account> found = rows.find(id).filter(Account::usable);
    if (found.isEmpty()) {
      return false;
    }
    Account account = found.get();
    if (lockout.holds(account)) {
      trail.refused(account, "sign-in.locked");
      return false;
    }
    Optional<Long> step = Totp.stepOf(account.totpSecret(), code.strip(), clock.instant());
    if (step.isEmpty() || !spend(id, step.get())) {
      fail(account, "sign-in.code");
      return false;
    }
    lockout.clear(id);
    trail.signedIn(account);
    return true;
  }

  /** What a staff account may do, to lead to where its work begins. */
  @Transactional(readOnly = true)
  public Set<Role> rolesOf(AccountId id) {
    return rows.find(id).map(account -> account.rights().roles()).orElse(Set.of());
  }

  private boolean spend(AccountId id, long step) {
    return jdbc.sql(
                """
                UPDATE identity.account SET totp_last_step = :step
                WHERE id = :id AND totp_last_step < :step
                """)
            .param("step", step)
            .param("id", id.value())
            .update()
        == 1;
  }

  private Optional<AccountId> fail(Account account, String why) {
    lockout.failed(account.id());
    trail.refused(account, why);
    return Optional.empty();
  }
}
