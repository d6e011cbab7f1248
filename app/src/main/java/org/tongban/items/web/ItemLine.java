package org.tongban.items.web;

import java.util.Locale;
import org.tongban.items.ItemPackage;

/**
 * An item (事项) in the list, in the reader's language.
 *
 * @param promise the promised term, such as 16 个工作日
 */
public record ItemLine(String code, String name, String summary, String promise) {

  static ItemLine of(ItemPackage item, Locale locale) {
    return new ItemLine(
        item.version().code(),
        item.text(item.description().name(), locale),
        item.text("item.summary", locale),
        item.text("element.promised.value", locale));
  }

  /** Whether every word asked for is in the item's name, summary or search words. */
  static boolean matches(ItemPackage item, String query, Locale locale) {
    String words =
        String.join(
                " ",
                item.text(item.description().name(), locale),
                item.text("item.summary", locale),
                item.text("item.words", locale))
            .toLowerCase(locale);
    for (String word : query.toLowerCase(locale).split("\\s+", -1)) {
      if (!words.contains(word)) {
        return false;
      }
    }
    return true;
  }
}
