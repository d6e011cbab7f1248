package org.tongban.identity;

import org.springframework.stereotype.Component;
import org.tongban.audit.AuditAction;
import org.tongban.audit.AuditEntry;
import org.tongban.audit.AuditTrail;
import org.tongban.kernel.Actor;
import org.tongban.kernel.RegionCode;

/** Records who signed in and what was refused. */
@Component
class SignInTrail {

  private final AuditTrail trail;

  SignInTrail(AuditTrail trail) {
    this.trail = trail;
  }

  void signedIn(Account account) {
    trail.record(entry(AuditAction.SIGNED_IN, account.actor(), "sign-in", account.id().toString()));
  }

  void refused(Account account, String why) {
    trail.recordRefusal(
        entry(AuditAction.SIGN_IN_REFUSED, account.actor(), why, account.id().toString()));
  }

  /** Nobody's account: what was typed is not kept. */
  void refusedUnknown(String why) {
    trail.recordRefusal(
        entry(AuditAction.SIGN_IN_REFUSED, Actor.system(RegionCode.NATION), why, "unknown"));
  }

  private static AuditEntry entry(AuditAction action, Actor actor, String why, String account) {
    return new AuditEntry(
        action, actor, actor.person().stream().toList(), null, why, "account:" + account);
  }
}
