package org.tongban.identity;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.audit.AuditAction;
import org.tongban.audit.AuditEntry;
import org.tongban.audit.AuditTrail;
import org.tongban.kernel.AccountId;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Refusal;

/** What the administrator does with accounts (账号管理); every change is audited with it. */
@Service
@Transactional
public class AccountDesk {

  private final AccountRows rows;
  private final Lockout lockout;
  private final AuditTrail trail;
  private final Clock clock;

  AccountDesk(AccountRows rows, Lockout lockout, AuditTrail trail, Clock clock) {
    this.rows = rows;
    this.lockout = lockout;
    this.trail = trail;
    this.clock = clock;
  }

  /** One page of accounts by age; pages count from 0. */
  @Transactional(readOnly = true)
  public List<AccountLine> list(AccountFilter filter, int page, int size) {
    var now = clock.instant();
    return rows.list(filter, now, page, size).stream()
        .map(account -> AccountLine.of(account, now))
        .toList();
  }

  /** One account; refuses an unknown id. */
  @Transactional(readOnly = true)
  public AccountLine find(AccountId id) {
    return AccountLine.of(known(id), clock.instant());
  }

  /** Lets an account sign in again, or no more, from its next request on. */
  public void enable(Actor by, AccountId id, boolean enabled) {
    Account account = known(id);
    refuseOneself(by, id);
    rows.changeRights(account, account.rights(), enabled);
    audit(by, id, enabled ? "account.enabled" : "account.disabled");
  }

  /** Ends a lock before its time. */
  public void unlock(Actor by, AccountId id) {
    known(id);
    lockout.clear(id);
    audit(by, id, "account.unlocked");
  }

  /** Gives a staff account other rights. */
  public void changeRights(Actor by, AccountId id, Rights rights) {
    Account account = known(id);
    refuseOneself(by, id);
    if (account.kind() != AccountKind.STAFF) {
      throw new Refusal(Refusal.Kind.INVALID, "identity.refused.roles");
    }
    rights.requireStaff();
    rows.changeRights(account, rights, account.enabled());
    audit(by, id, "account.rights");
  }

  private Account known(AccountId id) {
    return rows.find(id)
        .filter(Account::intact)
        .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "identity.refused.no-account"));
  }

  /** Nobody raises or removes their own rights. */
  private static void refuseOneself(Actor by, AccountId id) {
    if (by.account().equals(id)) {
      throw new Refusal(Refusal.Kind.FORBIDDEN, "identity.refused.own-account");
    }
  }

  private void audit(Actor by, AccountId account, String what) {
    trail.record(
        new AuditEntry(
            AuditAction.ACCOUNT_CHANGED, by, List.of(), null, what, "account:" + account));
  }
}
