package org.tongban.registry.load;

/**
 * Days from one, inclusive, until another, exclusive (有效期), both counted from 1970.
 *
 * @param until {@link #OPEN} when it has no end
 */
record Span(int from, int until) {

  static final int OPEN = Integer.MAX_VALUE;

  boolean overlaps(Span other) {
    return from < other.until && other.from < until;
  }
}
