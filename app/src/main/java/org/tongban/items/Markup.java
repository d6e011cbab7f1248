package org.tongban.items;

import java.util.regex.Pattern;

/**
 * What a text of a package may not hold: markup, scripts, templates. Pages escape every text; that
 * one stands here shows that somebody tried, or took the text for a page.
 */
final class Markup {

  private static final Pattern REFUSED =
      Pattern.compile(
          "<[a-z/!?]|javascript:|vbscript:|data:text/|\\{\\{|[$#]\\{", Pattern.CASE_INSENSITIVE);
  private static final Pattern HIDDEN =
      Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\u202a-\\u202e\\u2066-\\u2069&&[^\\r\\n\\t]]");

  private Markup() {}

  static void check(String file, int line, String text, Findings findings) {
    if (REFUSED.matcher(text).find()) {
      findings.error(file, line, "markup, scripts and expressions are refused: write plain text");
    }
    if (HIDDEN.matcher(text).find()) {
      findings.error(file, line, "a control character is refused: remove what cannot be seen");
    }
  }
}
