package org.tongban.identity.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Tells people what to do next when a request was not admitted: sign in, sign in again (the draft
 * is kept), open the page again, or turn back.
 */
@Component
class TurnedAway implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final Endpoints endpoints;

  TurnedAway(Endpoints endpoints) {
    this.endpoints = endpoints;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    toSignIn(request, response);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
      throws IOException {
    if (CurrentActor.in(request) == null) {
      toSignIn(request, response);
    } else if (why instanceof CsrfException) {
      String back = endpoints.pageAbove(request.getRequestURI());
      go(request, response, HttpServletResponse.SC_FORBIDDEN, "/stale-page", back, false);
    } else {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  private void toSignIn(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Endpoint> endpoint = endpoints.of(request);
    if (endpoint.isPresent() && endpoint.get().access() == null) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    String signIn = endpoint.map(Endpoint::signIn).orElse("/login");
    boolean reading = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    boolean interrupted = !reading || requestedSessionIsGone(request);
    String next = reading ? address(request) : endpoints.pageAbove(request.getRequestURI());
    if (endpoint.filter(Endpoint::open).isPresent()) {
      next = "";
    }
    go(request, response, HttpServletResponse.SC_UNAUTHORIZED, signIn, next, interrupted);
  }

  private static boolean requestedSessionIsGone(HttpServletRequest request) {
    return request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
  }

  private static void go(
      HttpServletRequest request,
      HttpServletResponse response,
      int status,
      String page,
      String next,
      boolean interrupted)
      throws IOException {
    UriComponentsBuilder target = UriComponentsBuilder.fromPath(page);
    if (interrupted) {
      target.queryParam("expired", "true");
    }
    if (!next.isEmpty()) {
      target.queryParam("next", "{next}");
    }
    String location =
        next.isEmpty()
            ? target.encode().toUriString()
            : target.encode().buildAndExpand(next).toUriString();
    if (request.getHeader("HX-Request") != null) {
      response.setHeader("HX-Redirect", location);
      response.setStatus(status);
    } else if (wantsPage(request)) {
      response.setHeader(HttpHeaders.LOCATION, location);
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    } else {
      response.sendError(status);
    }
  }

  private static boolean wantsPage(HttpServletRequest request) {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    return !request.getRequestURI().startsWith("/api/")
        && (accept == null
            || accept.contains(MediaType.TEXT_HTML_VALUE)
            || accept.contains(MediaType.ALL_VALUE));
  }

  private static String address(HttpServletRequest request) {
    String query = request.getQueryString();
    return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
  }
}
