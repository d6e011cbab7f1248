package org.tongban.guomi;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Readings of names in toneless pinyin (拼音), after Unicode CLDR.
 *
 * <p>Its name rules know how surnames are read (单 shan, 尉迟 yu chi); families that use the common
 * reading all the same are found by that, which is why there can be two.
 */
final class Pinyin {
  /** Readings found lately: the rules take long, under one lock, and names come again. */
  private static final Map<String, Set<List<String>>> KNOWN = new ConcurrentHashMap<>();

  private static final int MOST_KNOWN = 100_000;

  private Pinyin() {}

  /** One or two readings, each a list of syllables in lower-case ASCII, ü written u. */
  static Set<List<String>> readings(String name) {
    Set<List<String>> known = KNOWN.get(name);
    if (known != null) {
      return known;
    }
    if (KNOWN.size() >= MOST_KNOWN) {
      KNOWN.clear();
    }
    Set<List<String>> read = read(name);
    KNOWN.put(name, read);
    return read;
  }

  private static Set<List<String>> read(String name) {
    var readings = new LinkedHashSet<List<String>>();
    readings.add(split(Rules.NAMES.transliterate(name)));
    readings.add(split(Rules.WORDS.transliterate(name)));
    return readings;
  }

  /** Syllables as typed: tones dropped; ü, v and the passport spellings lyu and nyu give u. */
  static List<String> typed(String text) {
    var syllables = new ArrayList<String>();
    for (String syllable : split(Rules.WORDS.transliterate(text))) {
      syllables.add(
          switch (syllable) {
            case "lyu" -> "lu";
            case "nyu" -> "nu";
            default -> syllable.replace('v', 'u');
          });
    }
    return syllables;
  }

  private static List<String> split(String text) {
    var syllables = new ArrayList<String>();
    for (String part : text.split("[^\\p{L}\\p{N}\\p{M}\\p{Co}\\p{So}]+", 0)) {
      if (!part.isEmpty()) {
        syllables.add(part);
      }
    }
    return syllables;
  }

  /** Loaded at the first name, because it takes half a second and some megabytes. */
  private static final class Rules {
    static final Transliterator NAMES =
        Transliterator.getInstance("Han-Latin/Names; Latin-ASCII; Lower");
    static final Transliterator WORDS = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");
  }
}
