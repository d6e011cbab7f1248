package org.tongban.ui;

/**
 * Which page of a list is shown (页码): the one asked for, or the nearest there is.
 *
 * @param number from 1
 * @param total how many pages there are, at least 1: an empty list is one empty page
 * @param size how many entries a page has
 */
public record PageNumber(int number, int total, int size) {

  /** The page of a list of {@code count} entries nearest to the one asked for. */
  public static PageNumber of(int asked, int count, int size) {
    int total = Math.max(1, Math.ceilDiv(count, size));
    return new PageNumber(Math.clamp(asked, 1, total), total, size);
  }

  /** How many entries stand on the pages before. */
  public int before() {
    return (number - 1) * size;
  }
}
