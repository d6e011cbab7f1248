package org.tongban.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Which field of a file says what (表头).
 *
 * @param names of the columns as the file has them
 * @param places of what an entry takes from it
 */
record Header(List<String> names, Map<Column, Integer> places) {

  private static final Map<Column, List<String>> KNOWN = known();

  static Header of(List<String> names) {
    List<String> plain = names.stream().map(Header::plain).toList();
    Map<Column, Integer> places = new EnumMap<>(Column.class);
    KNOWN.forEach((column, headers) ->
        headers.stream()
            .map(header -> plain.indexOf(plain(header)))
            .filter(place -> place >= 0)
            .findFirst()
            .ifPresent(place -> places.put(column, place)));
    return new Header(List.copyOf(names), places);
  }

  /** Whether rows can be told apart and named. */
  boolean usable() {
    return places.containsKey(Column.CODE) && places.containsKey(Column.NAME);
  }

  Optional<Integer> place(Column column) {
    return Optional.ofNullable(places.get(column));
  }

  /** The header of the column in the file. */
  String name(Column column) {
    return place(column).map(names::get).orElse("");
  }

  /** Columns that nothing is taken from. */
  List<String> unread() {
    return IntStream.range(0, names.size())
        .filter(place -> !new TreeSet<>(places.values()).contains(place))
        .mapToObj(names::get)
        .filter(name -> !name.isBlank())
        .toList();
  }

  /** The headers that can stand for the column. */
  static List<String> headers(Column column) {
    return KNOWN.getOrDefault(column, List.of());
  }

  private static String plain(String header) {
    return header.strip().toLowerCase(Locale.ROOT);
  }

  private static Map<Column, List<String>> known() {
    try (InputStream in = Header.class.getResourceAsStream("/catalogue/columns.yaml")) {
      return YAMLMapper.shared().readValue(in, new TypeReference<>() {});
    } catch (IOException unreadable) {
      throw new IllegalStateException("columns.yaml cannot be read", unreadable);
    }
  }
}
