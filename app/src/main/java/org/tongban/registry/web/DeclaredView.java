package org.tongban.registry.web;

import java.util.List;

/**
 * A declaration in a list or on its page.
 *
 * @param words what a resident wrote, or empty
 * @param made links to what it made in the register, path to text
 */
public record DeclaredView(
    String id,
    String title,
    String about,
    String personLink,
    String status,
    String statusWord,
    String level,
    String office,
    String when,
    String proposer,
    String decided,
    String answer,
    String words,
    boolean own,
    boolean request,
    List<Link> made) {

  /** A page of what was made. */
  public record Link(String href, String text) {}
}
