package org.tongban.guidance.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tongban.guidance.Answers;
import org.tongban.guidance.Ask;
import org.tongban.guidance.Guide;

/** What was answered, to be read again and changed. */
public record AnsweredLine(String id, String question, String reply, String text) {

  static List<AnsweredLine> all(Guide guide, Answers answers, Locale locale) {
    return guide.questions().stream()
        .flatMap(ask -> of(ask, answers.given().getOrDefault(ask.id(), ""), locale).stream())
        .toList();
  }

  private static Optional<AnsweredLine> of(Ask ask, String given, Locale locale) {
    return ask.replies().stream()
        .filter(reply -> reply.id().equals(given))
        .map(reply ->
            new AnsweredLine(ask.id(), ask.text().in(locale), given, reply.text().in(locale)))
        .findFirst();
  }
}
