package org.tongban.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.WebUtils;
import org.tongban.kernel.Actor;

/** Makes the {@link Page} of a request, for views drawn outside a controller too. */
@Component
public class Pages {

  static final String MODE = "mode";

  private final MessageSource words;

  Pages(MessageSource words) {
    this.words = words;
  }

  /** The page of this request. */
  public Page of(HttpServletRequest request) {
    Cookie mode = WebUtils.getCookie(request, MODE);
    Object name = request.getAttribute("tongban.displayName");
    return new Page(
        words,
        RequestContextUtils.getLocale(request),
        mode != null && mode.getValue().equals("elder"),
        path(request),
        csrf(request),
        (Actor) request.getAttribute("tongban.actor"),
        name == null ? "" : name.toString());
  }

  private static String path(HttpServletRequest request) {
    Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return failed == null ? request.getRequestURI() : "/";
  }

  private static String csrf(HttpServletRequest request) {
    CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    return token == null ? "" : token.getToken();
  }
}
