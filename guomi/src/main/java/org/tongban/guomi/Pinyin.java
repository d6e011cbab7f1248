package org.tongban.guomi;

import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;
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

  /** Characters whose reading in the rules can depend on the character that follows. */
  static final String READ_WITH_THE_NEXT = "万令澹长重秘藏";

  /**
   * Readings of single characters: the rules take long, under one lock for all threads, and a city
   * is named with a few thousand characters.
   */
  private static final Map<Integer, Ideograph> KNOWN = new ConcurrentHashMap<>();

  /** Any character whose reading depends on nothing, to stand before another. */
  private static final String BEFORE = "王";

  /** Before it stand 々 and 〇, which repeat what is before them or join it. */
  private static final int FIRST_UNIFIED = 0x3400;

  private Pinyin() {}

  /** How one character is read: as a word, and in names as the first and as a later one. */
  private record Ideograph(List<String> word, List<String> first, List<String> later) {

    static Ideograph read(int codePoint) {
      String text = Character.toString(codePoint);
      List<String> behind = inName(BEFORE + text);
      return new Ideograph(inWords(text), inName(text), behind.subList(1, behind.size()));
    }
  }

  /** One or two readings, each a list of syllables in lower-case ASCII, ü written u. */
  static Set<List<String>> readings(String name) {
    var readings = new LinkedHashSet<List<String>>();
    if (name.codePoints().allMatch(Pinyin::readAlone)) {
      List<Ideograph> characters =
          name.codePoints().mapToObj(each -> KNOWN.computeIfAbsent(each, Ideograph::read)).toList();
      var inName = new ArrayList<String>();
      var inWords = new ArrayList<String>();
      for (Ideograph each : characters) {
        inName.addAll(inName.isEmpty() ? each.first() : each.later());
        inWords.addAll(each.word());
      }
      readings.add(inName);
      readings.add(inWords);
    } else {
      readings.addAll(readWhole(name));
    }
    return readings;
  }

  /** The same by the rules alone, whatever the name is made of. */
  static Set<List<String>> readWhole(String name) {
    var readings = new LinkedHashSet<List<String>>();
    readings.add(inName(name));
    readings.add(inWords(name));
    return readings;
  }

  private static boolean readAlone(int codePoint) {
    return codePoint >= FIRST_UNIFIED
        && UnicodeScript.of(codePoint) == UnicodeScript.HAN
        && READ_WITH_THE_NEXT.indexOf(codePoint) < 0;
  }

  private static List<String> inName(String text) {
    return split(Rules.NAMES.transliterate(text));
  }

  private static List<String> inWords(String text) {
    return split(Rules.WORDS.transliterate(text));
  }

  /** Syllables as typed: tones dropped; ü, v and the passport spellings lyu and nyu give u. */
  static List<String> typed(String text) {
    var syllables = new ArrayList<String>();
    for (String syllable : inWords(text)) {
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
