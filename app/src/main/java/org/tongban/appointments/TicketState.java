package org.tongban.appointments;

/** Where a queue number stands (排队状态). */
public enum TicketState {
  /** 等候. */
  WAITING,
  /** 叫号: asked to a window. */
  CALLED,
  /** 办理中. */
  SERVING,
  /** 已办完. */
  DONE,
  /** 过号: called and did not come; can be put back. */
  MISSED
}
