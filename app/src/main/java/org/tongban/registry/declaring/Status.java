package org.tongban.registry.declaring;

/** How far a declaration is (申报状态). */
public enum Status {
  /** 待审: lies with a second official. */
  WAITING,
  /** 已登记: in the register. */
  DONE,
  /** 不予登记: refused by an official, with the reason. */
  REFUSED,
  /** 已撤回: taken back by whoever proposed it. */
  WITHDRAWN
}
