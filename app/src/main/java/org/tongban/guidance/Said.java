package org.tongban.guidance;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;

/**
 * A text in the three languages (三语文本).
 *
 * @param simplified zh-CN
 * @param traditional zh-TW
 * @param english en
 */
public record Said(
    @JsonProperty("zh-CN") String simplified,
    @JsonProperty("zh-TW") String traditional,
    @JsonProperty("en") String english) {

  /** In the reader's language. */
  public String in(Locale locale) {
    if (locale.getLanguage().equals(Locale.ENGLISH.getLanguage())) {
      return english;
    }
    return locale.equals(Locale.TRADITIONAL_CHINESE) ? traditional : simplified;
  }

  boolean complete() {
    return List.of(simplified, traditional, english).stream().noneMatch(String::isBlank);
  }
}
