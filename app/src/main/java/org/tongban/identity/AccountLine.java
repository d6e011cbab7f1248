package org.tongban.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tongban.kernel.AccountId;

/**
 * An account as the administrator sees it (账号).
 *
 * @param label staff by user name, residents by masked phone
 * @param name of staff; empty for residents
 * @param lockedUntil when a present lock ends
 */
public record AccountLine(
    AccountId id,
    AccountKind kind,
    String label,
    String name,
    Rights rights,
    boolean enabled,
    @Nullable Instant lockedUntil) {

  static AccountLine of(Account account, Instant now) {
    boolean staff = account.kind() == AccountKind.STAFF;
    String loginName = account.loginName();
    String phone = account.phone();
    return new AccountLine(
        account.id(),
        account.kind(),
        loginName != null ? loginName : phone == null ? "" : Masks.phone(phone),
        staff ? account.displayName() : "",
        account.rights(),
        account.enabled(),
        account.lockedAt(now) ? account.lockedUntil() : null);
  }
}
