package org.tongban.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tongban.kernel.Department;

/**
 * How far a department's part of a case is (部门环节); {@code stage.NAME} is its text in the package.
 *
 * @param at when it was answered or is due; {@code null} before it begins
 */
public record StageLine(
    String name, Department department, Standing standing, @Nullable Instant at) {

  /** How far it is. */
  public enum Standing {
    /** 未开始. */
    AHEAD,
    /** 办理中. */
    OPEN,
    /** 停止计时: its clock stands still. */
    STOPPED,
    /** 已通过. */
    PASSED,
    /** 未通过. */
    REFUSED,
    /** 未办结: the case ended before it was answered. */
    LEFT
  }
}
