package org.tongban.catalogue;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Parts a text as the index holds it (检索词): each pair of neighbouring Chinese characters, and each
 * run of other letters and digits.
 */
final class Words {

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern SCRIPTS =
      Pattern.compile("(?<=\\p{IsHan})(?=[^\\p{IsHan}])|(?<=[^\\p{IsHan}])(?=\\p{IsHan})");

  private Words() {}

  /** As it is compared: one width, one case. */
  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  /** The runs of one script in the text. */
  static List<String> runs(String text) {
    List<String> runs = new ArrayList<>();
    for (String part : BETWEEN.split(plain(text), -1)) {
      for (String run : SCRIPTS.split(part, -1)) {
        if (!run.isEmpty()) {
          runs.add(run);
        }
      }
    }
    return runs;
  }

  /** The words of one run, in order. */
  static List<String> of(String run) {
    int[] letters = run.codePoints().toArray();
    if (letters.length == 1
        || Character.UnicodeScript.of(letters[0]) != Character.UnicodeScript.HAN) {
      return List.of(run);
    }
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < letters.length; i++) {
      pairs.add(new String(letters, i, 2));
    }
    return pairs;
  }
}
