package org.tongban.registry.proposing;

/** How far a proposed change is (提议状态). */
public enum ProposalStatus {
  /** 待确认. */
  WAITING,
  /** 已确认: in force. */
  CONFIRMED,
  /** 不予确认: refused by another official, with the reason. */
  REFUSED,
  /** 已撤回: taken back by whoever proposed it. */
  WITHDRAWN
}
