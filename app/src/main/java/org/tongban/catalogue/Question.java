package org.tongban.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A question in PostgreSQL's form (检索式); words hold letters and digits alone.
 *
 * @param exact entries with every word, or of the situation meant; empty when nothing was typed
 * @param near entries with any part of a word
 */
record Question(String exact, String near, Optional<Situation> situation) {

  private static final int MOST = 40;

  static Question of(String typed) {
    Vocabulary words = Vocabulary.OURS;
    String plain = Words.plain(typed);
    Optional<Situation> situation = words.situation(plain);
    List<String> runs = Words.runs(words.bare(plain)).stream().limit(MOST).toList();
    List<String> ways = new ArrayList<>();
    if (!runs.isEmpty()) {
      ways.add(runs.stream().map(Question::run).collect(Collectors.joining("&", "(", ")")));
    }
    situation.ifPresent(meant -> meant.seeks().forEach(sought -> ways.add(phrases(sought))));
    String near =
        runs.stream()
            .flatMap(run -> Words.of(run).stream())
            .map(Question::word)
            .distinct()
            .limit(MOST)
            .collect(Collectors.joining("|"));
    return new Question(String.join("|", ways), near, situation);
  }

  /** A run as it stands, or with another word of the same meaning in place of one of its own. */
  private static String run(String run) {
    return Vocabulary.OURS
        .same(run)
        .map(same -> {
          String others =
              same.all().stream().map(Question::phrases).collect(Collectors.joining("|", "(", ")"));
          String rest = phrases(run.replaceFirst(Pattern.quote(same.word()), " "));
          return "(" + phrases(run) + "|" + (rest.isEmpty() ? others : others + "&" + rest) + ")";
        })
        .orElseGet(() -> phrases(run));
  }

  /** All runs of the text, each as one phrase. */
  private static String phrases(String text) {
    List<String> runs = Words.runs(text);
    return runs.isEmpty()
        ? ""
        : runs.stream()
            .map(run ->
                Words.of(run).stream().map(Question::word).collect(Collectors.joining("<->")))
            .collect(Collectors.joining("&", "(", ")"));
  }

  /** One character alone begins a pair in the index. */
  private static String word(String word) {
    boolean begins =
        word.codePointCount(0, word.length()) == 1 || word.chars().allMatch(c -> c < 128);
    return "'" + word + "'" + (begins ? ":*" : "");
  }
}
