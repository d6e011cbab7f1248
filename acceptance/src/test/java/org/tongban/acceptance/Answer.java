package org.tongban.acceptance;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a page answered.
 *
 * @param location path it leads on to; empty when it leads nowhere
 * @param retryAfter header of that name; empty when there is none
 */
record Answer(int status, String location, String retryAfter, String body) {

  static Answer of(HttpResponse<String> response) {
    return new Answer(
        response.statusCode(),
        response.headers().firstValue("Location").map(URI::create).map(URI::getPath).orElse(""),
        response.headers().firstValue("Retry-After").orElse(""),
        response.body());
  }

  /** Nobody answered. */
  static final Answer NONE = new Answer(0, "", "", "");

  /** Whether the act was acknowledged: it led on to the next page, or said that it was kept. */
  boolean acknowledged() {
    boolean onwards = (status == 302 || status == 303) && !location.endsWith("/login");
    return onwards || status == 200;
  }

  /** Nobody answered, or somebody asked to come back in a moment. */
  boolean cutOff() {
    return status == 0 || unavailable();
  }

  boolean unavailable() {
    return status == 503 && !retryAfter.isEmpty();
  }

  /** The value of the first hidden field of that name. */
  Optional<String> hidden(String name) {
    return first("name=\"%s\" value=\"([^\"]*)\"".formatted(Pattern.quote(name)));
  }

  /** The first group of a pattern in the page. */
  Optional<String> first(String pattern) {
    Matcher found = Pattern.compile(pattern).matcher(body);
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }
}
