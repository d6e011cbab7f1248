package org.tongban.identity.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;
import org.tongban.identity.Factor;
import org.tongban.identity.SignedIn;
import org.tongban.kernel.AccountId;

/** Lets an account in (登录): a new session id and form token with every factor given. */
@Component
public class Entry {

  private static final Duration SECOND_FACTOR_WITHIN = Duration.ofMinutes(5);

  private final SecurityContextRepository contexts;
  private final SessionAuthenticationStrategy sessions;
  private final Clock clock;

  Entry(SecurityContextRepository contexts, CsrfTokenRepository tokens, Clock clock) {
    this.contexts = contexts;
    this.sessions =
        new CompositeSessionAuthenticationStrategy(
            List.of(
                new ChangeSessionIdAuthenticationStrategy(),
                new CsrfAuthenticationStrategy(tokens)));
    this.clock = clock;
  }

  /** Remembers that the account has given these factors. */
  public void grant(
      AccountId account,
      HttpServletRequest request,
      HttpServletResponse response,
      Factor... factors) {
    SignedIn signedIn = SignedIn.with(account, clock.instant(), factors);
    request.getSession();
    sessions.onAuthentication(signedIn, request, response);
    request.getSession().removeAttribute(ActorFilter.LAST_SEEN);
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(signedIn);
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
  }

  /** The account that gave its password, at most five minutes ago, and may now give its code. */
  public Optional<AccountId> waiting() {
    return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn
            && signedIn.getAuthorities().stream().anyMatch(this::freshPassword)
        ? Optional.of(signedIn.account())
        : Optional.empty();
  }

  private boolean freshPassword(GrantedAuthority authority) {
    return authority instanceof FactorGrantedAuthority factor
        && factor.getAuthority().equals(Factor.PASSWORD.authority())
        && clock.instant().isBefore(factor.getIssuedAt().plus(SECOND_FACTOR_WITHIN));
  }
}
