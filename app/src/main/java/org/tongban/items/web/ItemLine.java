package org.tongban.items.web;

import java.util.List;
import java.util.Locale;
import org.tongban.items.ItemPackage;

/**
 * An item (事项) in the list, in the reader's language.
 *
 * @param promise the promised term, such as 16 个工作日
 */
public record ItemLine(String code, String name, String summary, String promise) {

  private static final List<Locale> LANGUAGES =
      List.of(Locale.SIMPLIFIED_CHINESE, Locale.TRADITIONAL_CHINESE, Locale.ENGLISH);

  static ItemLine of(ItemPackage item, Locale locale) {
    return new ItemLine(
        item.version().code(),
        item.text(item.description().name(), locale),
        item.text("item.summary", locale),
        item.text("element.promised.value", locale));
  }

  /** Whether every word asked for is in the item's words, in whichever language they are typed. */
  static boolean matches(ItemPackage item, String query) {
    StringBuilder words = new StringBuilder();
    for (Locale language : LANGUAGES) {
      for (String key : List.of(item.description().name(), "item.summary", "item.words")) {
        words.append(item.text(key, language).toLowerCase(Locale.ROOT)).append(' ');
      }
    }
    for (String word : query.toLowerCase(Locale.ROOT).split("\\s+", -1)) {
      if (words.indexOf(word) < 0) {
        return false;
      }
    }
    return true;
  }
}
