package org.tongban.registry.codes;

import org.jspecify.annotations.Nullable;

/**
 * One line of a list as it was read: a region, or why it cannot be taken.
 *
 * @param number of the line in the file; the heading is line 1
 * @param text the line's code and name as they stand, for the report
 * @param region null exactly if {@code problem} is given
 * @param problem message key
 */
public record ListLine(
    long number, String text, @Nullable NamedRegion region, @Nullable String problem) {

  static ListLine good(long number, String text, NamedRegion region) {
    return new ListLine(number, text, region, null);
  }

  static ListLine bad(long number, String text, String problem) {
    return new ListLine(number, text, null, problem);
  }
}
