package org.tongban.registry;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A condition on blind tokens (盲索引条件) in a query: the row holds all of any alternative. */
final class TokenCondition {

  private TokenCondition() {}

  /** Adds the tokens to the values under the name; nothing searchable matches nothing. */
  static String of(
      String column, String name, List<List<byte[]>> alternatives, Map<String, Object> values) {
    for (int i = 0; i < alternatives.size(); i++) {
      values.put(name + i, alternatives.get(i).toArray(byte[][]::new));
    }
    return alternatives.isEmpty()
        ? "AND false\n"
        : IntStream.range(0, alternatives.size())
            .mapToObj(i -> "%s @> CAST(:%s%d AS bytea[])".formatted(column, name, i))
            .collect(Collectors.joining(" OR ", "AND (", ")\n"));
  }

  /** Whether too short for the index, which knows pairs: found otherwise, compared once opened. */
  static boolean lone(String typed) {
    String bare = typed.strip();
    return bare.codePointCount(0, bare.length()) < 2;
  }
}
