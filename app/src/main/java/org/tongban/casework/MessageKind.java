package org.tongban.casework;

/** What one jurisdiction tells the other (协同消息). */
enum MessageKind {
  /** 迁入地 → 迁出地: the permit with the person it is for. */
  PERMIT(Side.TARGET),
  /** 迁出地 → 迁入地: moved out, with the certificate. */
  MOVED_OUT(Side.ORIGIN),
  /** 迁出地 → 迁入地: refused by a named official. */
  REJECTED(Side.ORIGIN),
  /** 迁入地 → 迁出地: settled; the origin's case is done. */
  SETTLED(Side.TARGET),
  /** 迁入地 → 迁出地: ended by expiry or withdrawal; release or restore the person. */
  ENDED(Side.TARGET),
  /** 迁出地 → 迁入地: registered again at the origin. */
  RESTORED(Side.ORIGIN);

  private final Side sender;

  MessageKind(Side sender) {
    this.sender = sender;
  }

  /** Which side sends it. */
  Side sender() {
    return sender;
  }
}
