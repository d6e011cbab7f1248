package org.tongban.casework;

/** What an office has to do (待办); the name is the id of the user task in the item's process. */
public enum TaskKind {
  /** 受理: the window accepts or asks once for correction. */
  ACCEPT,
  /** 补正: the resident mends what was listed. */
  CORRECT,
  /** 审批: the county office reviews and issues the permit. */
  REVIEW,
  /** 核实迁出: the origin verifies and moves the person out. */
  VERIFY,
  /** 落户: the window settles the person. */
  SETTLE,
  /** 恢复户口: the origin restores a person whose certificate ran out or who withdrew. */
  RESTORE
}
