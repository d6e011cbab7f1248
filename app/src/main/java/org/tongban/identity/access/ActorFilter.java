package org.tongban.identity.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tongban.identity.SignedIn;
import org.tongban.identity.Visitor;
import org.tongban.identity.Visitors;

/**
 * Puts the actor on the request and ends sign-ins that were idle for too long by the injected
 * clock, to within {@link #GRAIN}.
 */
final class ActorFilter extends OncePerRequestFilter {

  /** The last request is remembered at most this often, to spare a write with every request. */
  static final Duration GRAIN = Duration.ofSeconds(30);

  static final String LAST_SEEN = "tongban.lastSeen";

  private final Visitors visitors;
  private final Clock clock;

  ActorFilter(Visitors visitors, Clock clock) {
    this.visitors = visitors;
    this.clock = clock;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.startsWith("/assets/") || path.startsWith("/webjars/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn) {
      HttpSession session = request.getSession();
      String stamp = (String) session.getAttribute(SparingSession.ACCOUNT_STAMP);
      visitors.of(signedIn, stamp).ifPresent(visitor -> admit(visitor, session, request));
    }
    chain.doFilter(request, response);
  }

  private void admit(Visitor visitor, HttpSession session, HttpServletRequest request) {
    Instant now = clock.instant();
    Instant lastSeen = lastSeen(session);
    if (lastSeen != null && now.isAfter(lastSeen.plus(visitor.idle()))) {
      session.invalidate();
      SecurityContextHolder.clearContext();
      return;
    }
    if (lastSeen == null || now.isAfter(lastSeen.plus(GRAIN))) {
      session.setAttribute(LAST_SEEN, now.getEpochSecond());
    }
    request.setAttribute(CurrentActor.ACTOR, visitor.actor());
    request.setAttribute(CurrentActor.DISPLAY_NAME, visitor.displayName());
  }

  private static @Nullable Instant lastSeen(HttpSession session) {
    return session.getAttribute(LAST_SEEN) instanceof Long seconds
        ? Instant.ofEpochSecond(seconds)
        : null;
  }
}
