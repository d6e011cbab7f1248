package org.tongban.registry.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tongban.kernel.Access;
import org.tongban.registry.documents.Certificates;
import org.tongban.registry.documents.HeldPaper;
import org.tongban.registry.documents.Verified;
import org.tongban.ui.Page;
import org.tongban.ui.Pages;

/**
 * Tells whoever holds a certificate whether it is genuine. The token of its code is swapped for a
 * short-lived cookie at once, so that it stays in no address, history or referrer.
 */
@Controller
class VerifyController {

  private static final String COOKIE = "verify";
  private static final Duration KEPT = Duration.ofMinutes(5);

  private final Certificates certificates;
  private final Pages pages;
  private final Days days;

  VerifyController(Certificates certificates, Pages pages, Days days) {
    this.certificates = certificates;
    this.pages = pages;
    this.days = days;
  }

  @GetMapping("/verify/{token}")
  @Access(scope = Access.Scope.PUBLIC)
  String open(@PathVariable String token, HttpServletResponse response) {
    if (token.matches("[\\w-]{22}")) {
      ResponseCookie cookie =
          ResponseCookie.from(COOKIE, token)
              .path("/verify")
              .httpOnly(true)
              .secure(true)
              .sameSite("Lax")
              .maxAge(KEPT)
              .build();
      response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
    response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    return "redirect:/verify";
  }

  @GetMapping("/verify")
  @Access(scope = Access.Scope.PUBLIC)
  String show(
      @CookieValue(name = COOKIE, defaultValue = "") String token,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Page page = pages.of(request);
    response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    Optional<Verified> found =
        token.isEmpty() ? Optional.empty() : certificates.verify(token, days.today());
    model.addAttribute("paper", found.map(one -> PaperView.of(one.paper(), page)));
    model.addAttribute("holder", found.map(Verified::maskedHolder).orElse(""));
    model.addAttribute(
        "office",
        found
            .map(Verified::paper)
            .map(HeldPaper::community)
            .map(at -> page.t("registry.papers.office", page.region(at.county())))
            .orElse(""));
    return "registry/verify";
  }
}
