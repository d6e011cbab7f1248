package org.tongban.ui.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.tongban.kernel.Access;
import org.tongban.ui.LocalPath;

/** Keeps the language and 长辈版 in cookies, signed in or not. */
@Controller
class PreferencesController {

  private static final Set<String> LANGUAGES = Set.of("zh-CN", "zh-TW", "en");
  private static final Set<String> MODES = Set.of("elder", "standard");

  private final LocaleResolver locales;

  PreferencesController(LocaleResolver locales) {
    this.locales = locales;
  }

  @PostMapping("/preferences")
  @Access(scope = Access.Scope.PUBLIC)
  String keep(
      @RequestParam(required = false) @Nullable String language,
      @RequestParam(required = false) @Nullable String mode,
      @RequestParam(defaultValue = "/") String next,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (language != null && LANGUAGES.contains(language)) {
      locales.setLocale(request, response, Locale.forLanguageTag(language));
    }
    if (mode != null && MODES.contains(mode)) {
      ResponseCookie cookie =
          ResponseCookie.from("mode", mode)
              .path("/")
              .maxAge(Duration.ofDays(365))
              .secure(true)
              .httpOnly(true)
              .sameSite("Lax")
              .build();
      response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
    return "redirect:" + LocalPath.orHome(next);
  }
}
