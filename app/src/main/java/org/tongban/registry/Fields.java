package org.tongban.registry;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects what a preview shows of a row (预览字段), in order. */
final class Fields {

  private final Map<String, @Nullable String> values = new LinkedHashMap<>();

  Fields with(String key, @Nullable Object value) {
    values.put(key, value == null || value.toString().isEmpty() ? null : value.toString());
    return this;
  }

  Map<String, @Nullable String> all() {
    return values;
  }
}
