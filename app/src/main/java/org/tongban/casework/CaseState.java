package org.tongban.casework;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where a case stands (办件状态): the states of a case of one jurisdiction and of a migration between
 * two, with the only steps that lead from each to another. Nothing else moves a case.
 */
public enum CaseState {
  /** 暂存: a draft the resident is filling in. */
  DRAFT,
  /** 已提交: handed in; the window of the receiving place looks at it. */
  SUBMITTED,
  /** 待补正: asked once for what is missing, everything listed. */
  CORRECTION_ASKED,
  /** 已受理: accepted by the window. */
  ACCEPTED,
  /** 审查中: before the county office of the receiving place. */
  IN_REVIEW,
  /** 已签发准迁: the permit is issued and its notice is under way to the origin. */
  PERMIT_ISSUED,
  /** 已送迁出地: the origin has acknowledged the permit and holds the person's lock. */
  SENT_TO_ORIGIN,
  /** 迁出地已核实: the origin has verified; passed through in the act that moves the person out. */
  ORIGIN_VERIFIED,
  /** 迁出地不予迁出: refused by a named official of the origin. */
  ORIGIN_REJECTED,
  /** 已迁出: the signed record of the move-out has arrived; the person is in transit. */
  MOVED_OUT,
  /** 迁移信息已接收: the receiving place has taken note and can settle. */
  TRANSIT_RECEIVED,
  /** 已落户: registered in the household of the receiving place. */
  SETTLED,
  /** 已办结: done; of a bundle (一件事), every part has ended, each as it was decided. */
  CLOSED,
  /** 准迁证过期: the permit ran out before the origin decided; nothing changed. */
  PERMIT_EXPIRED,
  /** 迁移证过期: the certificate ran out before settling; the origin restores. */
  CERT_EXPIRED,
  /** 不予受理: not taken on, by a named official with reasons. */
  NOT_ACCEPTED,
  /** 办结-准予: granted; what it declares stands in the register. */
  GRANTED,
  /** 已撤销: what rules had granted was revoked by a named official with reasons. */
  REVOKED,
  /** 不予办理: refused by a named official with reasons. */
  REFUSED,
  /** 已撤回: withdrawn by the resident; once the person has left, the origin restores. */
  CANCELLED,
  /** 已在迁出地恢复: registered again where the person came from. */
  RESTORED_AT_ORIGIN;

  /** States that may follow this one. */
  public Set<CaseState> next() {
    return switch (this) {
      case DRAFT -> EnumSet.of(SUBMITTED, CANCELLED);
      case SUBMITTED ->
          EnumSet.of(ACCEPTED, CORRECTION_ASKED, NOT_ACCEPTED, REFUSED, CANCELLED, CLOSED);
      case CORRECTION_ASKED -> EnumSet.of(SUBMITTED, REFUSED, CANCELLED);
      case ACCEPTED -> EnumSet.of(IN_REVIEW, CANCELLED);
      case IN_REVIEW -> EnumSet.of(GRANTED, PERMIT_ISSUED, REFUSED, CANCELLED);
      case PERMIT_ISSUED -> EnumSet.of(SENT_TO_ORIGIN, PERMIT_EXPIRED, CANCELLED);
      case SENT_TO_ORIGIN ->
          EnumSet.of(ORIGIN_VERIFIED, ORIGIN_REJECTED, PERMIT_EXPIRED, CANCELLED);
      case ORIGIN_VERIFIED -> EnumSet.of(MOVED_OUT);
      case MOVED_OUT -> EnumSet.of(TRANSIT_RECEIVED, CERT_EXPIRED, CANCELLED);
      case TRANSIT_RECEIVED -> EnumSet.of(SETTLED, CERT_EXPIRED, CANCELLED);
      case SETTLED -> EnumSet.of(CLOSED);
      // The origin may have moved the person out while the end was under way to it.
      case PERMIT_EXPIRED, CERT_EXPIRED, CANCELLED -> EnumSet.of(RESTORED_AT_ORIGIN);
      // Only what rules granted: an official looked at it again.
      case GRANTED -> EnumSet.of(REVOKED);
      case ORIGIN_REJECTED, CLOSED, NOT_ACCEPTED, REVOKED, REFUSED, RESTORED_AT_ORIGIN ->
          EnumSet.noneOf(CaseState.class);
    };
  }

  /** Whether the resident waits for nothing more (the origin may still have to restore). */
  public boolean finished() {
    return switch (this) {
      case SETTLED,
          CLOSED,
          PERMIT_EXPIRED,
          CERT_EXPIRED,
          NOT_ACCEPTED,
          GRANTED,
          REVOKED,
          REFUSED,
          CANCELLED,
          ORIGIN_REJECTED,
          RESTORED_AT_ORIGIN ->
          true;
      default -> false;
    };
  }
}
