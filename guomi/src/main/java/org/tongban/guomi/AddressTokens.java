package org.tongban.guomi;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Cuts an address into adjacent pairs of characters, before they are hashed. */
final class AddressTokens {
  // The hyphen stays: 7-302 and 73-02 are different homes.
  private static final Pattern NOT_OF_THE_ADDRESS =
      Pattern.compile("[\\p{Z}\\p{Cf}\\p{Cc}\\p{P}&&[^-]]+");

  private AddressTokens() {}

  /** Without width, case, spaces and punctuation: they are typed at will. */
  static String normal(String address) {
    String folded = Normalizer.normalize(address, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return NOT_OF_THE_ADDRESS.matcher(folded).replaceAll("");
  }

  /** Each pair once; none of an address of fewer than two characters. */
  static Set<String> pairs(String address) {
    int[] points = normal(address).codePoints().toArray();
    var pairs = new LinkedHashSet<String>();
    for (int i = 1; i < points.length; i++) {
      pairs.add(new String(points, i - 1, 2));
    }
    return pairs;
  }
}
