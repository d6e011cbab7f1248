package org.tongban.city;

import java.util.Set;

/** The codes of GB/T 4761 (家庭关系) that the synthetic city uses. */
final class Relations {
  static final String HEAD = "02";
  static final String UNRELATED = "99";

  /** Husband, wife, son-in-law and daughter-in-law. */
  static final Set<String> JOINED_BY_MARRIAGE = Set.of("11", "12", "28", "38");

  private Relations() {}

  static String spouse(Sex sex) {
    return sex == Sex.MALE ? "11" : "12";
  }

  static String onlyChild(Sex sex) {
    return sex == Sex.MALE ? "21" : "31";
  }

  /** Returns 长子, 次子 … or 长女, 次女 … by {@code rank} among the brothers or sisters, from 0. */
  static String child(Sex sex, int rank) {
    return Integer.toString((sex == Sex.MALE ? 22 : 32) + rank);
  }

  static String childInLaw(Sex sex) {
    return sex == Sex.MALE ? "28" : "38";
  }

  static String grandchild(Sex child, Sex parent) {
    int code = parent == Sex.MALE ? 41 : 43;
    return Integer.toString(child == Sex.MALE ? code : code + 1);
  }

  static String parent(Sex sex) {
    return sex == Sex.MALE ? "51" : "52";
  }

  /** Returns 公公/婆婆 for a woman's husband's parents, 岳父/岳母 for a man's wife's. */
  static String parentInLaw(Sex sex, Sex head) {
    int code = head == Sex.FEMALE ? 53 : 55;
    return Integer.toString(sex == Sex.MALE ? code : code + 1);
  }

  static String youngerSibling(Sex sex) {
    return sex == Sex.MALE ? "73" : "77";
  }
}
