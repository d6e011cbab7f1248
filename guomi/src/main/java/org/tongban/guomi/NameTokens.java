package org.tongban.guomi;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Cuts a name into the words it can be found by, before they are hashed. */
final class NameTokens {
  private static final Pattern NOT_OF_THE_NAME =
      Pattern.compile("[\\p{Z}\\p{P}\\p{Cf}\\p{Cc}\\uFE00-\\uFE0F\\x{E0100}-\\x{E01EF}]+");
  private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}\\p{N}\\p{M}]+");

  private NameTokens() {}

  /** Full name, adjacent pairs of characters, and the pinyin of both. */
  static Set<Word> of(String name) {
    String bare = bare(name);
    var words = new LinkedHashSet<Word>();
    if (bare.isEmpty()) {
      return words;
    }
    words.add(new Word(Form.FULL, bare));
    addPairs(words, Form.PAIR, characters(bare));
    for (var reading : Pinyin.readings(bare)) {
      words.add(new Word(Form.PINYIN_FULL, String.join("", reading)));
      addPairs(words, Form.PINYIN_PAIR, reading);
    }
    return words;
  }

  /**
   * What to look for when this was typed: any of the sets, each with all of its words.
   *
   * <p>Characters are looked for as characters, a lone one only as a whole name; Latin letters as
   * pinyin, with or without spaces between the syllables.
   */
  static Set<Set<Word>> query(String typed) {
    String bare = bare(typed);
    if (bare.isEmpty()) {
      return Set.of();
    }
    if (LATIN.matcher(bare).matches()) {
      return pinyinQuery(typed);
    }
    var pairs = new LinkedHashSet<Word>();
    addPairs(pairs, Form.PAIR, characters(bare));
    return Set.of(pairs.isEmpty() ? Set.of(new Word(Form.FULL, bare)) : pairs);
  }

  /** Whether the name holds what was typed, characters side by side. */
  static boolean hold(String name, String typed) {
    String part = bare(typed);
    if (part.isEmpty()) {
      return false;
    }
    if (!LATIN.matcher(part).matches() || bare(name).contains(part)) {
      return bare(name).contains(part);
    }
    var words = of(name);
    return query(typed).stream().anyMatch(words::containsAll);
  }

  private static Set<Set<Word>> pinyinQuery(String typed) {
    var syllables = Pinyin.typed(Normalizer.normalize(typed, Normalizer.Form.NFKC));
    String joined = String.join("", syllables);
    var alternatives = new LinkedHashSet<Set<Word>>();
    alternatives.add(Set.of(new Word(Form.PINYIN_FULL, joined)));
    alternatives.add(Set.of(new Word(Form.PINYIN_PAIR, joined)));
    var pairs = new LinkedHashSet<Word>();
    addPairs(pairs, Form.PINYIN_PAIR, syllables);
    if (!pairs.isEmpty()) {
      alternatives.add(pairs);
    }
    return alternatives;
  }

  private static void addPairs(Set<Word> words, Form form, List<String> parts) {
    for (int i = 1; i < parts.size(); i++) {
      words.add(new Word(form, parts.get(i - 1) + parts.get(i)));
    }
  }

  private static List<String> characters(String text) {
    var characters = new ArrayList<String>();
    text.codePoints().forEach(c -> characters.add(Character.toString(c)));
    return characters;
  }

  /** Without spaces, the many middle dots, and variation selectors: they are typed at will. */
  private static String bare(String name) {
    String folded = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return NOT_OF_THE_NAME.matcher(folded).replaceAll("");
  }

  /** Kept in the hash, so that a two-character name and a pair of characters differ. */
  enum Form {
    FULL,
    PAIR,
    PINYIN_FULL,
    PINYIN_PAIR
  }

  record Word(Form form, String text) {}
}
