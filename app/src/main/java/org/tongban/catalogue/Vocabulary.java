package org.tongban.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What people type and what the catalogue calls it (词表); {@code words.yaml} has it. */
record Vocabulary(List<String> fillers, List<List<String>> same, List<Situation> situations) {

  static final Vocabulary OURS = read();

  /** The question without what only makes it a sentence. */
  String bare(String question) {
    String bare = question;
    for (String filler :
        fillers.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList()) {
      bare = bare.replace(filler, " ");
    }
    return bare.isBlank() ? question : bare;
  }

  /** The situation the question is about: the one with the longest words in it. */
  Optional<Situation> situation(String question) {
    return situations.stream()
        .filter(one -> longest(one, question) > 0)
        .max(Comparator.comparingInt(one -> longest(one, question)));
  }

  /** A word in the run that has others of the same meaning, and all of these. */
  Optional<Same> same(String run) {
    return same.stream()
        .flatMap(words -> words.stream().map(word -> new Same(word, words)))
        .filter(found -> run.contains(found.word()))
        .max(Comparator.comparingInt(found -> found.word().length()));
  }

  /** A word and all that mean the same, itself among them. */
  record Same(String word, List<String> all) {}

  private static int longest(Situation one, String question) {
    return one.says().stream().filter(question::contains).mapToInt(String::length).max().orElse(0);
  }

  private static Vocabulary read() {
    try (InputStream in = Vocabulary.class.getResourceAsStream("/catalogue/words.yaml")) {
      return YAMLMapper.shared().readValue(in, Vocabulary.class);
    } catch (IOException unreadable) {
      throw new IllegalStateException("words.yaml cannot be read", unreadable);
    }
  }
}
