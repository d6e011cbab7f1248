package org.tongban.items.web;

import java.util.List;

/**
 * A process as a picture (流程图), in units of CSS pixels.
 *
 * @param boxes nodes with what is written in them
 * @param lines ways, each as the path of an SVG
 */
public record Drawing(int width, int height, List<Box> boxes, List<Line> lines) {

  /**
   * A node.
   *
   * @param kind how it is drawn
   * @param words one a line, from the top
   * @param clock its term, or empty
   */
  public record Box(
      String kind, int x, int y, int width, int height, List<String> words, String clock) {

    /** How round its corners are: stages of people are, what the platform does is not. */
    public int round() {
      return kind.equals("PLATFORM") ? 0 : kind.equals("PERSON") ? 8 : height / 2;
    }

    /** The middle from the left. */
    public int middle() {
      return x + width / 2;
    }

    /** Where the first line of words stands. */
    public int first() {
      int lines = words.size() + (clock.isEmpty() ? 0 : 1);
      return y + height / 2 - (lines - 1) * LINE / 2 + 5;
    }

    /** Where the line of that number stands. */
    public int at(int line) {
      return first() + line * LINE;
    }
  }

  /** A way; {@code words} is the outcome it is taken on, at its place, or empty. */
  public record Line(String path, String words, int x, int y) {}

  /** From one line of words to the next. */
  static final int LINE = 20;
}
