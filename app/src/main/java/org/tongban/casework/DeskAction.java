package org.tongban.casework;

/** What an official may do to a case (办理动作). Refusals need a reason and carry the name. */
public enum DeskAction {
  /** 受理. */
  ACCEPT(false),
  /** 一次性告知补正: {@link Decision#points} lists everything that is missing. */
  ASK_CORRECTION(false),
  /** 不予办理: at the window or in review. */
  REFUSE(true),
  /** 批准并签发准迁. */
  APPROVE(false),
  /** 核实并迁出 (origin). */
  MOVE_OUT(false),
  /** 不予迁出 (origin). */
  REJECT(true),
  /** 落户. */
  SETTLE(false),
  /** 恢复户口 (origin): before the system does it by itself. */
  RESTORE(true);

  private final boolean needsReason;

  DeskAction(boolean needsReason) {
    this.needsReason = needsReason;
  }

  /** Whether the official must say why. */
  public boolean needsReason() {
    return needsReason;
  }
}
