package org.tongban.ui;

import java.util.regex.Pattern;

/** A path on this site to go on to; anything else a stranger put into a link leads home. */
public final class LocalPath {

  // Possessive, so that no input makes it try one path in many ways.
  private static final Pattern FORM =
      Pattern.compile("/(?:[A-Za-z0-9._~-]++/)*+[A-Za-z0-9._~-]*+(?:\\?[\\w=&-]*+)?");

  private LocalPath() {}

  /** The path if it is a plain local one of at most 200 characters, otherwise {@code /}. */
  public static String orHome(String path) {
    return path.length() <= 200 && FORM.matcher(path).matches() ? path : "/";
  }
}
