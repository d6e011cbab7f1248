package org.tongban.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A plain page, drawn from nothing that needs the database: come back in a moment (503). */
final class UnavailablePage {

  static final int RETRY_AFTER_SECONDS = 15;

  private UnavailablePage() {}

  static void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.reset();
    response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setIntHeader("Retry-After", RETRY_AFTER_SECONDS);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    response.setHeader("X-Content-Type-Options", "nosniff");
    Locale language = Messages.nearest(request.getLocale());
    boolean program = request.getRequestURI().startsWith("/api/");
    response.setContentType(program ? "application/problem+json" : "text/html");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.getWriter().write(program ? problem(language) : page(language));
  }

  private static String page(Locale language) {
    return """
    <!doctype html>
    <html lang="%s">
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>%s</title>
    <main>
    <h1>%s</h1>
    <p>%s</p>
    <p>%s</p>
    <p>%s</p>
    </main>
    </html>
    """
        .formatted(
            language.toLanguageTag(),
            Messages.text(language, "platform.unavailable.title"),
            Messages.text(language, "platform.unavailable.title"),
            Messages.text(language, "platform.unavailable.what"),
            Messages.text(language, "platform.unavailable.kept"),
            Messages.text(language, "platform.unavailable.next", RETRY_AFTER_SECONDS));
  }

  private static String problem(Locale language) {
    return """
    {"type":"about:blank","status":503,"title":"%s","detail":"%s"}
    """
        .formatted(
            Messages.text(language, "platform.unavailable.title"),
            Messages.text(language, "platform.unavailable.what"));
  }
}
