package org.tongban.catalogue;

import org.tongban.kernel.RegionCode;

/**
 * Which entries are wanted (目录查询).
 *
 * @param typed words or a situation; empty for all
 * @param department a part of its name; empty for any
 * @param region entries that hold there, or inside it; the nation for any
 */
public record EntryAsk(
    String typed, String department, RegionCode region, Order order, State state) {

  private static final int LONGEST = 60;

  /** In which order. */
  public enum Order {
    /** The best answers first; by name where nothing was typed. */
    FIT,
    NAME,
    /** The shortest promised limit first. */
    LIMIT,
    DEPARTMENT,
    /** The last changed first. */
    NEWEST
  }

  /** Which of them. */
  public enum State {
    /** All that stand. */
    STANDING,
    /** Those that no item handles yet (草稿). */
    DRAFT,
    /** Those that an item handles. */
    HANDLED,
    /** Those that are gone from their list. */
    RETIRED
  }

  /** Shortens what was typed and takes out what nobody can read. */
  public EntryAsk {
    typed = clean(typed);
    department = clean(department);
  }

  private static String clean(String text) {
    String plain = text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", " ").strip();
    return plain.substring(0, Math.min(plain.length(), LONGEST));
  }
}
