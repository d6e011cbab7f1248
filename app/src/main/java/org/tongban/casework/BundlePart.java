package org.tongban.casework;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongban.items.ItemVersion;
import org.tongban.kernel.CaseId;

/**
 * How far a part of a bundle is (一件事的一项).
 *
 * @param name in the bundle's package; {@code part.NAME} is its text
 * @param caseId its case; empty while it has none
 * @param item version its case is on
 * @param number of its case, or empty
 * @param state of its case; {@code null} while it has none
 * @param at when it came to stand so
 */
public record BundlePart(
    String name,
    Start start,
    Optional<CaseId> caseId,
    Optional<ItemVersion> item,
    String number,
    @Nullable CaseState state,
    Optional<Blocked> blocked,
    Instant at) {

  /** Whether its case has begun. */
  public enum Start {
    /** 待前项办结: other parts come first. */
    WAITING,
    /** 已开始: it has a case. */
    BEGUN,
    /** 不办: the applicant does not want it. */
    SKIPPED,
    /** 未能开始. */
    BLOCKED,
    /** 不再办理: a part it waited for was not granted, or the bundle was withdrawn. */
    LEFT
  }

  /** Why a part could not begin. */
  public enum Blocked {
    /** 事项停办: its item is not shown any more. */
    ITEM,
    /** 内容不符: its form does not take the answers. */
    ANSWERS,
    /** 规则不允许: what it asks first was refused. */
    RULE,
    /** 系统故障: it failed. */
    FAULT
  }

  /** How far it is, as everybody reads it. */
  public enum Standing {
    /** 待前项办结. */
    WAITING,
    /** 办理中. */
    RUNNING,
    /** 待补正. */
    CORRECTION,
    /** 准予. */
    GRANTED,
    /** 不予办理 or 不予受理. */
    REFUSED,
    /** 已撤回. */
    WITHDRAWN,
    /** 不办. */
    SKIPPED,
    /** 未能开始. */
    BLOCKED,
    /** 不再办理. */
    LEFT
  }

  /** Whether nothing more happens to it. */
  boolean ended() {
    return switch (start) {
      case WAITING -> false;
      case BEGUN -> state != null && state.finished();
      case SKIPPED, BLOCKED, LEFT -> true;
    };
  }

  /** How far it is. */
  public Standing standing() {
    return switch (start) {
      case WAITING -> Standing.WAITING;
      case SKIPPED -> Standing.SKIPPED;
      case BLOCKED -> Standing.BLOCKED;
      case LEFT -> Standing.LEFT;
      case BEGUN -> of(state);
    };
  }

  private static Standing of(@Nullable CaseState state) {
    if (state == null) {
      return Standing.RUNNING;
    }
    return switch (state) {
      case GRANTED, SETTLED, CLOSED -> Standing.GRANTED;
      case CANCELLED -> Standing.WITHDRAWN;
      case CORRECTION_ASKED -> Standing.CORRECTION;
      default -> state.finished() ? Standing.REFUSED : Standing.RUNNING;
    };
  }
}
