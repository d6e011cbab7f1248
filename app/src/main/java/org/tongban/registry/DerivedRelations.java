package org.tongban.registry;

/**
 * How a member stands to a new head, from how both stood to the former one (与新户主关系推定). Only what
 * follows for certain is told in particular; else 其他亲属, and an official states it.
 */
final class DerivedRelations {

  private static final String OTHER_KIN = "97";

  private DerivedRelations() {}

  /** The two-digit relation of a member to the new head; both relations are to the former head. */
  static String of(String head, Sex headSex, String member, Sex sex) {
    if (member.equals(Relations.NO_KIN) || head.equals(Relations.NO_KIN)) {
      return Relations.NO_KIN;
    }
    return switch (head.charAt(0)) {
      case '1' -> ofSpouse(headSex, member, sex);
      case '2', '3' -> head.endsWith("8") ? OTHER_KIN : ofChild(member, sex);
      case '5' -> ofParent(head, member, sex);
      default -> OTHER_KIN;
    };
  }

  /** The former head's spouse heads: children and grandchildren stay, parents become in-laws. */
  private static String ofSpouse(Sex headSex, String member, Sex sex) {
    return switch (member.charAt(0)) {
      case '2', '3' -> member;
      case '4' -> member;
      case '5' -> ofParentInLaw(headSex, sex);
      default -> OTHER_KIN;
    };
  }

  private static String ofParentInLaw(Sex headSex, Sex sex) {
    if (sex != Sex.MALE && sex != Sex.FEMALE) {
      return OTHER_KIN;
    }
    boolean father = sex == Sex.MALE;
    return headSex == Sex.FEMALE ? (father ? "53" : "54") : (father ? "55" : "56");
  }

  /** A child of the former head heads. */
  private static String ofChild(String member, Sex sex) {
    return switch (member.charAt(0)) {
      case '1' -> bySex(sex, "51", "52", "50");
      case '2', '3' -> member.endsWith("8") ? OTHER_KIN : "70";
      case '5' -> member.compareTo("53") < 0 ? bySex(sex, "61", "62", "60") : OTHER_KIN;
      default -> OTHER_KIN;
    };
  }

  /** A parent of the former head heads. */
  private static String ofParent(String head, String member, Sex sex) {
    if (head.compareTo("53") >= 0) {
      return OTHER_KIN;
    }
    return switch (member.charAt(0)) {
      case '1' -> bySex(sex, "28", "38", OTHER_KIN);
      case '2', '3' -> member.endsWith("8") ? OTHER_KIN : bySex(sex, "41", "42", "40");
      case '5' -> member.compareTo("53") < 0 ? "10" : OTHER_KIN;
      case '7' -> isSibling(member) ? bySex(sex, "20", "30", OTHER_KIN) : OTHER_KIN;
      default -> OTHER_KIN;
    };
  }

  private static boolean isSibling(String member) {
    return switch (member) {
      case "70", "71", "73", "75", "77" -> true;
      default -> false;
    };
  }

  private static String bySex(Sex sex, String male, String female, String neither) {
    return switch (sex) {
      case MALE -> male;
      case FEMALE -> female;
      case UNKNOWN, UNSTATED -> neither;
    };
  }
}
