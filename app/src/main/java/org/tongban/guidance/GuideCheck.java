package org.tongban.guidance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is wrong with a guide (引导检查): whoever answers must come to something, in every language. */
final class GuideCheck {

  private static final int MOST_QUESTIONS = 7;
  private static final long MOST_WAYS = 2_000;
  private static final Pattern ID = Pattern.compile("[a-z][a-zA-Z0-9]{0,29}");

  /** Names of the form's own fields. */
  private static final Set<String> TAKEN = Set.of("back", "code");

  private final Guide guide;
  private final List<String> problems = new ArrayList<>();
  private final Map<String, Ask> earlier = new HashMap<>();

  private GuideCheck(Guide guide) {
    this.guide = guide;
  }

  /** Empty if it can be shown. */
  static List<String> of(Guide guide) {
    GuideCheck check = new GuideCheck(guide);
    check.words();
    check.questions();
    guide.leads().forEach(check::lead);
    if (check.problems.isEmpty()) {
      check.ways();
    }
    return List.copyOf(check.problems);
  }

  private void words() {
    Stream<Said> asked =
        guide.questions().stream()
            .flatMap(ask ->
                Stream.concat(
                    Stream.concat(Stream.of(ask.text()), ask.help().stream()),
                    ask.replies().stream().map(Ask.Reply::text)));
    Stream<Said> led =
        guide.leads().stream()
            .flatMap(lead -> Stream.concat(Stream.of(lead.why()), lead.name().stream()));
    Stream.concat(Stream.of(guide.name(), guide.lead()), Stream.concat(asked, led))
        .filter(said -> !said.complete())
        .forEach(said -> problems.add("a text lacks a language: " + said));
  }

  private void questions() {
    if (guide.questions().isEmpty() || guide.questions().size() > MOST_QUESTIONS) {
      problems.add("a guide asks one to " + MOST_QUESTIONS + " questions");
    }
    long ways = 1;
    for (Ask ask : guide.questions()) {
      ways = Math.min(ways * ask.replies().size(), MOST_WAYS + 1);
    }
    if (ways > MOST_WAYS) {
      problems.add("a guide has at most " + MOST_WAYS + " combinations of replies");
    }
    for (Ask ask : guide.questions()) {
      if (!ID.matcher(ask.id()).matches() || TAKEN.contains(ask.id())) {
        problems.add("no name of a question: " + ask.id());
      }
      if (ask.replies().stream().map(Ask.Reply::id).distinct().count() < 2
          || ask.replies().stream().anyMatch(reply -> !ID.matcher(reply.id()).matches())) {
        problems.add(ask.id() + " needs two replies with names of their own");
      }
      condition(ask.id(), ask.when());
      if (earlier.put(ask.id(), ask) != null) {
        problems.add(ask.id() + " is asked twice");
      }
    }
  }

  private void lead(Lead lead) {
    if (lead.item().isPresent() == lead.words().isPresent()) {
      problems.add("a lead names an item or words: " + lead.why().simplified());
    }
    if (lead.words().isPresent() && lead.name().isEmpty()) {
      problems.add("a lead by words needs a name: " + lead.why().simplified());
    }
    condition(lead.why().simplified(), lead.when());
  }

  private void condition(String of, Optional<Map<String, List<String>>> when) {
    when.orElse(Map.of())
        .forEach((question, replies) -> {
          Ask ask = earlier.get(question);
          if (ask == null) {
            problems.add(of + ": hangs on " + question + ", which is not asked before");
          } else if (replies == null || replies.isEmpty()) { // YAML lets a name stand alone.
            problems.add(of + ": names no reply to " + question);
          } else {
            replies.stream()
                .filter(reply -> ask.reply(reply).isEmpty())
                .forEach(reply -> problems.add(of + ": " + question + " has no reply " + reply));
          }
        });
  }

  private void ways() {
    List<Answers> ways = guide.ways();
    ways.stream()
        .filter(way -> guide.needed(way).isEmpty())
        .forEach(way -> problems.add("leads to nothing after " + way.given()));
    guide.leads().stream()
        .filter(lead -> ways.stream().noneMatch(way -> way.meet(lead.when())))
        .forEach(lead -> problems.add("is never led to: " + lead.why().simplified()));
  }
}
