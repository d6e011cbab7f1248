package org.tongban.registry.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tongban.kernel.Access;
import org.tongban.registry.documents.Certificates;
import org.tongban.registry.documents.Verified;
import org.tongban.ui.Page;
import org.tongban.ui.Pages;

/**
 * Tells whoever holds a certificate whether it is genuine. The token of its code is swapped for a
 * short-lived cookie at once, so that it stays in no address, history or referrer.
 */
@Controller
@RequestMapping("/verify")
@Access(scope = Access.Scope.PUBLIC)
class VerifyController {

  private static final String COOKIE = "verify";
  private static final Duration KEPT = Duration.ofMinutes(5);
  private static final String CODE = "[\\w-]{22}";
  private static final int LONGEST = 200;

  private final Certificates certificates;
  private final VerifyLimit limit;
  private final Pages pages;
  private final Days days;

  VerifyController(Certificates certificates, VerifyLimit limit, Pages pages, Days days) {
    this.certificates = certificates;
    this.limit = limit;
    this.pages = pages;
    this.days = days;
  }

  /** Where the printed code leads. */
  @GetMapping("/{token}")
  ModelAndView open(
      @PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
    return asked(token, "registry.papers.verify.unread", request, response);
  }

  /** The code typed from the paper, or the whole address pasted. */
  @PostMapping
  ModelAndView type(
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      HttpServletResponse response) {
    String bare = code.replaceAll("\\s", "");
    String typed = bare.substring(bare.lastIndexOf('/') + 1);
    return asked(
        typed.length() <= LONGEST ? typed : typed.substring(0, LONGEST),
        bare.isEmpty() ? "registry.papers.verify.empty" : "registry.papers.verify.length",
        request,
        response);
  }

  @GetMapping
  ModelAndView show(
      @CookieValue(name = COOKIE, defaultValue = "") String token,
      HttpServletRequest request,
      HttpServletResponse response) {
    Page page = pages.of(request);
    return token.isEmpty()
        ? page(VerifyView.open(), HttpStatus.OK, response)
        : answer(token, request.getRemoteAddr(), page, response);
  }

  /** Remembers the token for the answer's page, or says why it is none. */
  private ModelAndView asked(
      String token, String otherwise, HttpServletRequest request, HttpServletResponse response) {
    boolean readable = token.matches(CODE);
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        cookie(readable ? token : "", readable ? KEPT : Duration.ZERO).toString());
    if (readable) {
      noStore(response);
      return new ModelAndView("redirect:/verify");
    }
    String problem = pages.of(request).t(otherwise, token.length());
    String kept = request.getMethod().equals("POST") ? token : "";
    return page(VerifyView.refused(problem, kept), HttpStatus.UNPROCESSABLE_CONTENT, response);
  }

  private ModelAndView answer(
      String token, String address, Page page, HttpServletResponse response) {
    Optional<Duration> wait = limit.ask(address);
    if (wait.isPresent()) {
      response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.get().toSeconds() + 1));
      String problem = page.t("registry.papers.verify.often", wait.get().toMinutes() + 1);
      return page(VerifyView.refused(problem, ""), HttpStatus.TOO_MANY_REQUESTS, response);
    }
    Optional<Verified> found = certificates.verify(token, days.today());
    if (found.isEmpty()) {
      limit.missed(address);
    }
    return page(VerifyView.of(found, page), HttpStatus.OK, response);
  }

  private static ModelAndView page(
      VerifyView view, HttpStatus status, HttpServletResponse response) {
    noStore(response);
    ModelAndView shown = new ModelAndView("registry/verify", "view", view);
    shown.setStatus(status);
    return shown;
  }

  private static void noStore(HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
  }

  private static ResponseCookie cookie(String token, Duration kept) {
    return ResponseCookie.from(COOKIE, token)
        .path("/verify")
        .httpOnly(true)
        .secure(true)
        .sameSite("Lax")
        .maxAge(kept)
        .build();
  }
}
