package org.tongban.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads a list in a field (列表), written as {@code ['甲', '乙']} or parted by marks: {@code 甲、乙}. */
final class ListText {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonReadFeature.ALLOW_SINGLE_QUOTES).build();

  private ListText() {}

  /** The entries; empty when brackets begin a list that cannot be read. */
  static Optional<List<String>> read(String text) {
    if (text.isEmpty()) {
      return Optional.of(List.of());
    }
    if (!text.startsWith("[")) {
      return Optional.of(cleaned(text.split("[、,，;；|\\n]", -1)));
    }
    try {
      return Optional.of(cleaned(JSON.readValue(text, String[].class)));
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }

  private static List<String> cleaned(String[] entries) {
    return Arrays.stream(entries)
        .map(entry -> entry == null ? "" : entry.strip())
        .filter(entry -> !entry.isEmpty())
        .distinct()
        .toList();
  }
}
