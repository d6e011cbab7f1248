package org.tongban.city;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Surnames and given names by sex and time of birth, in characters of the 通用规范汉字表. */
final class Names {

  /**
   * Given names with a character that is rare, outside GB 2312 or (𬱖) outside the basic plane;
   * they show where a program loses characters, and where a name has leaked.
   */
  static final List<String> CANARIES = List.of("𬱖", "㛃", "堃", "喆");

  private static final Weighted<String> SURNAMES = Tables.weighted("surnames.csv", "surname");
  private static final Map<Sex, NavigableMap<Integer, Weighted<String>>> GIVEN = given();

  private Names() {}

  static String surname(Draws draws) {
    return draws.oneOf(SURNAMES);
  }

  static String given(Draws draws, Sex sex, LocalDate birth) {
    if (draws.between(1, 200) == 1) {
      return canary(draws.between(0, CANARIES.size() - 1), draws, sex, birth);
    }
    String first = character(draws, sex, birth);
    if (draws.percent(birth.getYear() < 2005 ? 18 : 8)) {
      return first;
    }
    String second = character(draws, sex, birth);
    return first.equals(second) ? first : first + second;
  }

  static String canary(int which, Draws draws, Sex sex, LocalDate birth) {
    String rare = CANARIES.get(which % CANARIES.size());
    return draws.percent(50) ? rare : character(draws, sex, birth) + rare;
  }

  private static String character(Draws draws, Sex sex, LocalDate birth) {
    NavigableMap<Integer, Weighted<String>> byYear = GIVEN.getOrDefault(sex, new TreeMap<>());
    return draws.oneOf(byYear.floorEntry(birth.getYear()).getValue());
  }

  private static Map<Sex, NavigableMap<Integer, Weighted<String>>> given() {
    Map<Sex, NavigableMap<Integer, Weighted<String>>> tables = new EnumMap<>(Sex.class);
    for (NamedCsvRecord row : Tables.read("given-names.csv")) {
      Sex sex = row.getField("sex").equals(Sex.MALE.code()) ? Sex.MALE : Sex.FEMALE;
      Weighted<String> table =
          tables
              .computeIfAbsent(sex, key -> new TreeMap<>())
              .computeIfAbsent(Integer.valueOf(row.getField("bornFrom")), key -> new Weighted<>());
      int weight = Integer.parseInt(row.getField("weight"));
      row.getField("characters")
          .codePoints()
          .forEach(point -> table.with(Character.toString(point), weight));
    }
    return tables;
  }
}
