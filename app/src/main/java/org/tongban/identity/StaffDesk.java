package org.tongban.identity;

import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.audit.AuditAction;
import org.tongban.audit.AuditEntry;
import org.tongban.audit.AuditTrail;
import org.tongban.kernel.AccountId;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Refusal;

/** How the administrator lets officials in (工作人员开户); every change is audited with it. */
@Service
@Transactional
public class StaffDesk {

  /** Without characters that are taken for another when read from paper. */
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final int GROUPS = 4;
  private static final int GROUP = 5;

  private final Accounts accounts;
  private final AccountRows rows;
  private final AccountEntries entries;
  private final PasswordHashes passwords;
  private final AuditTrail trail;
  private final JdbcClient jdbc;
  private final SecureRandom random = new SecureRandom();

  StaffDesk(
      Accounts accounts,
      AccountRows rows,
      AccountEntries entries,
      PasswordHashes passwords,
      AuditTrail trail,
      JdbcClient jdbc) {
    this.accounts = accounts;
    this.rows = rows;
    this.entries = entries;
    this.passwords = passwords;
    this.trail = trail;
    this.jdbc = jdbc;
  }

  /**
   * Opens a staff account with a password (20 of 31 characters, 99 bits) and an authenticator's
   * secret of its own. Refuses what {@link Accounts#openStaff} refuses.
   */
  public Credentials open(Actor by, String loginName, String displayName, Rights rights) {
    String password = newPassword();
    String secret = Totp.newSecret();
    AccountId id =
        accounts.openStaff(
            by, new NewStaff(loginName, password, secret, displayName, rights, false));
    return new Credentials(id, loginName, password, secret);
  }

  /**
   * Gives a staff account a new password and authenticator, lifts its lock and ends its sign-ins;
   * nobody does so for themselves.
   */
  public Credentials renew(Actor by, AccountId id) {
    Account account =
        rows.find(id)
            .filter(Account::intact)
            .filter(found -> found.kind() == AccountKind.STAFF)
            .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "identity.refused.no-account"));
    if (by.account().equals(id)) {
      throw new Refusal(Refusal.Kind.FORBIDDEN, "identity.refused.own-account");
    }
    String password = newPassword();
    String secret = Totp.newSecret();
    entries.renew(id, passwords.of(password), secret);
    jdbc.sql("DELETE FROM identity.session WHERE principal_name = :id")
        .param("id", id.toString())
        .update();
    trail.record(
        new AuditEntry(
            AuditAction.ACCOUNT_CHANGED, by, List.of(), null, "account.renewed", "account:" + id));
    String loginName = account.loginName();
    return new Credentials(id, loginName == null ? "" : loginName, password, secret);
  }

  private String newPassword() {
    return IntStream.range(0, GROUPS).mapToObj(_ -> group()).collect(Collectors.joining("-"));
  }

  private String group() {
    StringBuilder letters = new StringBuilder(GROUP);
    for (int i = 0; i < GROUP; i++) {
      letters.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return letters.toString();
  }
}
