package org.tongban.registry;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Transliterator;

/**
 * Which names can be registered (姓名登记规则): 2 to 25 characters, Chinese or the middle dot of
 * transcribed names, and no traditional form where a standard one exists. The 8,105 characters of
 * the 通用规范汉字表 are approximated by this: every character is Han and unchanged by the simplification
 * of ICU, so rare variants of the standard plane pass.
 */
final class PersonNames {

  private static final int LEAST = 2;
  private static final int MOST = 25;
  private static final int DOT = '·';
  private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Hant-Hans");

  private PersonNames() {}

  static boolean allowed(String name) {
    int length = name.codePointCount(0, name.length());
    return length >= LEAST
        && length <= MOST
        && name.codePoints().allMatch(PersonNames::character)
        && name.codePointAt(0) != DOT
        && name.codePointBefore(name.length()) != DOT
        && SIMPLIFIED.transliterate(name).equals(name);
  }

  private static boolean character(int point) {
    return point == DOT
        || (UScript.getScript(point) == UScript.HAN && Character.isIdeographic(point));
  }
}
