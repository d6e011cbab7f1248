package org.tongban.identity.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tongban.audit.AuditAction;
import org.tongban.audit.AuditEntry;
import org.tongban.audit.AuditTrail;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Role;

/** Records a sign-out and leads back to the sign-in page of the same room. */
@Component
class SignOut implements LogoutHandler, LogoutSuccessHandler {

  private final AuditTrail trail;
  private final TransactionOperations transactions;

  SignOut(AuditTrail trail, TransactionOperations transactions) {
    this.trail = trail;
    this.transactions = transactions;
  }

  @Override
  public void logout(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Authentication authentication) {
    Actor actor = CurrentActor.in(request);
    if (actor != null) {
      transactions.executeWithoutResult(_ ->
          trail.record(
              new AuditEntry(
                  AuditAction.SIGNED_OUT,
                  actor,
                  actor.person().stream().toList(),
                  null,
                  "sign-out",
                  "account:" + actor.account())));
    }
  }

  @Override
  public void onLogoutSuccess(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Authentication authentication)
      throws IOException {
    Actor actor = CurrentActor.in(request);
    boolean resident = actor == null || actor.is(Role.RESIDENT);
    response.sendRedirect(resident ? "/login?out=true" : "/desk/login?out=true");
  }
}
