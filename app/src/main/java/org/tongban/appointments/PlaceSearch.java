package org.tongban.appointments;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Which places are wanted (服务点查询).
 *
 * @param words lower case, each of which name or address must contain
 * @param item a place that serves it; empty for any
 */
public record PlaceSearch(
    List<String> words, String item, boolean closedToo, int offset, int limit) {

  /** Places on one page. */
  public static final int SIZE = 20;

  private static final int LONGEST = 50;

  /** Copies the words. */
  public PlaceSearch {
    words = List.copyOf(words);
  }

  /** What somebody typed; pages count from 0, and one more than a page holds is asked for. */
  public static PlaceSearch typed(String text, String item, int page) {
    String clean = text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", " ").toLowerCase(Locale.ROOT);
    String shortened = clean.substring(0, Math.min(clean.length(), LONGEST)).strip();
    List<String> words =
        Arrays.stream(shortened.split("\\s+", -1)).filter(word -> !word.isEmpty()).toList();
    return new PlaceSearch(words, item, false, Math.max(0, page) * SIZE, SIZE + 1);
  }

  /** Every place, closed ones too, up to a thousand. */
  public static PlaceSearch all() {
    return new PlaceSearch(List.of(), "", true, 0, 1000);
  }
}
