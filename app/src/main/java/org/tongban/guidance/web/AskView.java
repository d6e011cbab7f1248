package org.tongban.guidance.web;

import java.util.List;
import java.util.Locale;
import org.tongban.guidance.Ask;

/**
 * A question as it is asked.
 *
 * @param help empty where the question says it all
 */
public record AskView(String id, String text, String help, List<Reply> replies) {

  /** A reply to tap. */
  public record Reply(String id, String text) {}

  static AskView of(Ask ask, Locale locale) {
    return new AskView(
        ask.id(),
        ask.text().in(locale),
        ask.help().map(said -> said.in(locale)).orElse(""),
        ask.replies().stream()
            .map(reply -> new Reply(reply.id(), reply.text().in(locale)))
            .toList());
  }
}
