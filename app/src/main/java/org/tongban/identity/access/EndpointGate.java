package org.tongban.identity.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.tongban.audit.AuditAction;
import org.tongban.audit.AuditEntry;
import org.tongban.audit.AuditTrail;
import org.tongban.kernel.Actor;

/** Admits a request when its endpoint declares a role of the actor; audits what it refuses. */
@Component
class EndpointGate implements AuthorizationManager<RequestAuthorizationContext> {

  private static final Logger LOG = LoggerFactory.getLogger(EndpointGate.class);
  private static final AuthorizationResult ADMIT = new AuthorizationDecision(true);
  private static final AuthorizationResult REFUSE = new AuthorizationDecision(false);

  private final Endpoints endpoints;
  private final AuditTrail trail;

  EndpointGate(Endpoints endpoints, AuditTrail trail) {
    this.endpoints = endpoints;
    this.trail = trail;
  }

  @Override
  public AuthorizationResult authorize(
      Supplier<? extends @Nullable Authentication> authentication,
      RequestAuthorizationContext context) {
    HttpServletRequest request = context.getRequest();
    return endpoints
        .of(request)
        .map(endpoint -> decide(endpoint, CurrentActor.in(request), request))
        .orElse(ADMIT);
  }

  private AuthorizationResult decide(
      Endpoint endpoint, @Nullable Actor actor, HttpServletRequest request) {
    if (endpoint.access() == null) {
      LOG.error("{} {} declares no access", request.getMethod(), endpoint.pattern());
    }
    if (endpoint.open()) {
      return ADMIT;
    }
    if (actor == null) {
      return REFUSE;
    }
    if (endpoint.admits(actor)) {
      return ADMIT;
    }
    trail.recordRefusal(
        new AuditEntry(
            AuditAction.ACCESS_REFUSED,
            actor,
            List.of(),
            null,
            "access.role",
            request.getMethod() + " " + endpoint.pattern()));
    return REFUSE;
  }
}
