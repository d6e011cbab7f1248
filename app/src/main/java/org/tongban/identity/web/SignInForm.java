package org.tongban.identity.web;

import org.jspecify.annotations.Nullable;
import org.tongban.ui.LocalPath;

/**
 * What a sign-in page shows.
 *
 * @param next where to go on to afterwards; empty for the usual place
 * @param problem key of what went wrong, if anything
 * @param expired whether an earlier sign-in ran out, so that the page says the draft is kept
 */
public record SignInForm(String next, @Nullable String problem, boolean expired) {

  static SignInForm of(String next, boolean expired) {
    return new SignInForm(local(next), null, expired);
  }

  static SignInForm wrong(String next, String problem) {
    return new SignInForm(local(next), problem, false);
  }

  /** Where to go on to. */
  String onward(String usual) {
    return next.isEmpty() ? usual : next;
  }

  private static String local(String next) {
    String path = LocalPath.orHome(next);
    return path.equals("/") ? "" : path;
  }
}
