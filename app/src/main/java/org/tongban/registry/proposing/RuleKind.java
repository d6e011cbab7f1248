package org.tongban.registry.proposing;

/** What sort of rule is changed by two (规则种类). */
public enum RuleKind {
  /** 审批规则: who approves a declaration. */
  APPROVAL("approval-rule"),
  /** 疑点规则参数: a threshold of the rules that look for false declarations. */
  SUSPICION("suspicion-rule");

  private final String object;

  RuleKind(String object) {
    this.object = object;
  }

  /** How the trail names a rule of the kind. */
  public String object(String rule) {
    return object + ":" + rule;
  }
}
