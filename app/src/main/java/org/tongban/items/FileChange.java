package org.tongban.items;

import java.util.List;

/**
 * What changed in a file of a package (文件差异).
 *
 * @param points in the order of the file, each with what it is about
 */
public record FileChange(String file, Kind kind, List<Point> points) {

  /** What happened to the file. */
  public enum Kind {
    /** 新增. */
    ADDED,
    /** 删除. */
    REMOVED,
    /** 修改. */
    CHANGED
  }

  /** What a point is about. */
  public enum About {
    /** A text, by its key. */
    TEXT,
    /** A term, by its name; amounts are {@code amount UNIT}. */
    TERM,
    /** A material, by the key of its name. */
    MATERIAL,
    /** A cell of a table: {@code decision row column}. */
    CELL,
    /** A table, by its decision. */
    TABLE,
    /** Lines of a file, by the number of the first. */
    LINES
  }

  /**
   * One change.
   *
   * @param before as it was, or empty when it is new
   * @param after as it is, or empty when it is gone
   */
  public record Point(About about, String what, String before, String after) {}
}
