package org.tongban.appointments;

/** What a window does with a number (叫号操作). */
public enum TicketAct {
  /** 再叫一次. */
  RECALL(TicketState.CALLED),
  /** 开始办理. */
  SERVE(TicketState.SERVING),
  /** 过号: nobody came. */
  MISS(TicketState.MISSED),
  /** 办结. */
  FINISH(TicketState.DONE),
  /** 放回队列: waits again, after those who wait now. */
  PUT_BACK(TicketState.WAITING);

  private final TicketState to;

  TicketAct(TicketState to) {
    this.to = to;
  }

  /** The state after it. */
  TicketState to() {
    return to;
  }

  /** Whether it can be done with a number in that state. */
  public boolean possible(TicketState state) {
    return switch (this) {
      case RECALL, SERVE, MISS -> state == TicketState.CALLED;
      case FINISH -> state == TicketState.SERVING;
      case PUT_BACK ->
          state == TicketState.CALLED
              || state == TicketState.SERVING
              || state == TicketState.MISSED;
    };
  }
}
