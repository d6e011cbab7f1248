package org.tongban.registry.suspicion;

/** The kinds of false declaration that rules look for (疑点类型). */
public enum SuspicionKind {
  /** 挤户: many unrelated people join one small home. */
  CROWDED_HOME,
  /** 连环婚姻: short marriages, each with a move to the spouse, one after another. */
  MARRIAGE_CHAIN,
  /** 择校空挂: a child joins strangers before enrolment and leaves after it. */
  SCHOOL_SEASON,
  /** 一证多用: one paper proves events of different people. */
  REUSED_DOCUMENT,
  /** 关系矛盾: a declared tie that the register does not hold. */
  CONTRADICTION,
  /** 出生存疑: a birth that its mother can hardly have had. */
  DOUBTFUL_BIRTH,
  /** 突击分户: one small home is split into many households within weeks. */
  SPLIT_BEFORE_CLEARANCE
}
