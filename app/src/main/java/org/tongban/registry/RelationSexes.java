package org.tongban.registry;

import java.util.Map;
import java.util.Set;

/** What a relation of GB/T 4761 says about sex (关系代码与性别). */
public final class RelationSexes {

  private static final Set<String> MALE =
      Set.of(
          "11", "41", "43", "46", "47", "51", "53", "55", "57", "61", "63", "66", "71", "73", "76",
          "78");
  private static final Set<String> FEMALE =
      Set.of(
          "12", "42", "44", "45", "48", "52", "54", "56", "58", "62", "64", "67", "72", "74", "75",
          "77");
  private static final Map<String, String> COUNTERPARTS =
      Map.ofEntries(
          Map.entry("11", "12"),
          Map.entry("28", "38"),
          Map.entry("41", "42"),
          Map.entry("43", "44"),
          Map.entry("46", "45"),
          Map.entry("47", "48"),
          Map.entry("51", "52"),
          Map.entry("53", "54"),
          Map.entry("55", "56"),
          Map.entry("57", "58"),
          Map.entry("61", "62"),
          Map.entry("63", "64"),
          Map.entry("66", "67"),
          Map.entry("71", "75"),
          Map.entry("73", "77"));

  private RelationSexes() {}

  /** Whether somebody of that sex can have the relation; sex not stated agrees with all. */
  public static boolean agree(String relation, Sex sex) {
    return switch (sex) {
      case MALE -> !FEMALE.contains(relation) && !relation.startsWith("3");
      case FEMALE -> !MALE.contains(relation) && !relation.startsWith("2");
      case UNKNOWN, UNSTATED -> true;
    };
  }

  /** The relation that says the same of the other sex; itself where it says none. */
  static String forSex(String relation, Sex sex) {
    if (agree(relation, sex)) {
      return relation;
    }
    if (relation.startsWith("2") && !relation.equals("28")) {
      return "3" + relation.charAt(1);
    }
    if (relation.startsWith("3") && !relation.equals("38")) {
      return "2" + relation.charAt(1);
    }
    return COUNTERPARTS.entrySet().stream()
        .filter(pair -> pair.getKey().equals(relation) || pair.getValue().equals(relation))
        .map(pair -> pair.getKey().equals(relation) ? pair.getValue() : pair.getKey())
        .findFirst()
        .orElse("97");
  }
}
