package org.tongban.items;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tongban.kernel.AccountId;
import org.tongban.kernel.Actor;

/**
 * One act about which version is shown to whom (发布记录); kept for ever.
 *
 * @param reason why, in the words of whoever proposed it
 * @param proposer who proposed it; the platform itself for what lay in the folder of packages
 * @param decided by whom and when it was decided; by nobody else when nobody had to be asked
 * @param answer why it was refused, or empty
 * @param ended when another act took its place; empty before
 * @param ending why it ended, or empty
 * @param rolledBack whether the version was taken back because of what it did
 */
public record RolloutAct(
    UUID id,
    ItemVersion version,
    Audience audience,
    Status status,
    String reason,
    AccountId proposer,
    Instant proposed,
    Optional<By> decided,
    String answer,
    Optional<By> ended,
    String ending,
    boolean rolledBack) {

  /** Who did it, if it was somebody else than the proposer, and when. */
  public record By(Optional<AccountId> account, Instant at) {}

  /** How far the act is. */
  public enum Status {
    /** 待审批: waits for a second official. */
    WAITING,
    /** 执行中: in force. */
    IN_FORCE,
    /** 已结束: another act took its place. */
    ENDED,
    /** 不予发布: refused by a second official, with the reason. */
    REFUSED,
    /** 已撤回: taken back by whoever proposed it. */
    WITHDRAWN
  }

  /** Whether the official proposed it, and so cannot approve it. */
  public boolean of(Actor actor) {
    return proposer.equals(actor.account());
  }
}
