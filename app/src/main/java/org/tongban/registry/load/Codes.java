package org.tongban.registry.load;

import java.util.regex.Pattern;

/** The forms of codes (代码) in the files; the register's tables hold the same forms. */
final class Codes {

  static final Pattern TWO_DIGITS = Pattern.compile("\\d{2}");
  static final Pattern THREE_DIGITS = Pattern.compile("\\d{3}");
  static final Pattern COMMUNITY = Pattern.compile("\\d{12}");
  static final Pattern PLACE = Pattern.compile("\\d{6}(\\d{3}(\\d{3})?)?");
  static final Pattern SEX = Pattern.compile("[0129]");
  static final Pattern TRUTH = Pattern.compile("true|false");
  static final Pattern WORD = Pattern.compile("[A-Z_]{1,40}");
  static final Pattern FIELD = Pattern.compile("[a-zA-Z]{1,40}");
  static final Pattern HOUSEHOLD_KIND = Pattern.compile("FAMILY|COLLECTIVE");

  private Codes() {}
}
