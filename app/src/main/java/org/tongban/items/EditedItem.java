package org.tongban.items;

import java.util.List;
import java.util.Map;
import org.tongban.deadlines.Term;

/**
 * A version while an official edits it (编辑中的事项).
 *
 * @param base the version it began with
 * @param next the number proposed for what it becomes
 * @param texts by key, then by language such as {@code zh_CN}
 * @param guides by language
 * @param materials keys of their names
 */
public record EditedItem(
    ItemVersion base,
    String next,
    Map<String, Map<String, String>> texts,
    Map<String, String> guides,
    Map<String, Term> terms,
    List<String> materials,
    List<DecisionTable> tables) {

  /** The languages of a package. */
  public static final List<String> LANGUAGES = List.of("zh_CN", "zh_TW", "en");

  /** A text in the language, or its key where it has none. */
  public String text(String key, String language) {
    return texts.getOrDefault(key, Map.of()).getOrDefault(language, key);
  }
}
