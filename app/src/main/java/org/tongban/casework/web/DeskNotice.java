package org.tongban.casework.web;

import java.util.List;

/**
 * What the page says first: something was done, somebody else was faster, or nothing was found.
 *
 * @param lines what happened, what was kept and what to do next
 */
public record DeskNotice(Kind kind, String title, List<String> lines) {

  /** Copies the lines. */
  public DeskNotice {
    lines = List.copyOf(lines);
  }

  /** How it is drawn. */
  public enum Kind {
    /** It was done. */
    DONE,
    /** It was not done. */
    REFUSED
  }
}
