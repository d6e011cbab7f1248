package org.tongban.items.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.tongban.items.ItemPackage;

/** The guide in one language (办事指南文本), for officials who compare the languages. */
public record GuideTexts(String language, List<String> paragraphs) {

  static List<GuideTexts> of(ItemPackage item) {
    return Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.TRADITIONAL_CHINESE, Locale.ENGLISH)
        .map(locale -> new GuideTexts(locale.toLanguageTag(), item.guide(locale)))
        .toList();
  }
}
