package org.tongban.casework;

/** What kind of way a case goes (办理方式), as far as its words differ. */
public enum Procedure {
  /** 跨地迁移: two jurisdictions have a part in it. */
  MIGRATION,
  /** 一般办件: one jurisdiction, and granting it changes the register. */
  GENERAL,
  /** 不涉户口: one jurisdiction, and nothing of the register changes. */
  SERVICE,
  /** 一件事: parts that are cases of their own. */
  BUNDLE
}
