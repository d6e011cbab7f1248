package org.tongban.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongban.kernel.AccountId;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;

/**
 * One event in the register (登记事件): what, on which legal basis, by whom, from when, recorded when.
 *
 * @param household null where the person was registered nowhere
 * @param caseId the case that caused it; null only for what was carried over
 */
public record RegistrationEvent(
    UUID id,
    Kind kind,
    PersonId person,
    @Nullable HouseholdId household,
    @Nullable CaseId caseId,
    AccountId operator,
    String legalBasis,
    LocalDate effective,
    Instant recorded) {

  /** Which event. */
  public enum Kind {
    /** 初始登记: carried over when the register was set up. */
    INITIAL,
    /** 出生登记. */
    BIRTH,
    /** 死亡注销. */
    DEATH,
    /** 注销: enlisted, emigrated, duplicate. */
    CANCELLED,
    /** 立户. */
    ESTABLISHED,
    /** 分户. */
    SPLIT,
    /** 并户. */
    MERGED,
    /** 户主变更. */
    HEAD_CHANGED,
    /** 市内移居. */
    MOVED_WITHIN,
    /** 迁出: moved out, in transit from then on. */
    MOVED_OUT,
    /** 迁入: moved in and settled. */
    MOVED_IN,
    /** 恢复户口. */
    RESTORED,
    /** 补登. */
    LATE_REGISTERED,
    /** 变更. */
    PARTICULARS_CHANGED,
    /** 更正. */
    PARTICULARS_CORRECTED,
    /** 登记事件更正. */
    EVENT_CORRECTED,
    /** 结婚. */
    MARRIED,
    /** 婚姻终止. */
    MARRIAGE_ENDED,
    /** 亲属或监护关系登记. */
    KINSHIP_RECORDED,
    /** 亲属或监护关系终止. */
    KINSHIP_ENDED,
    /** 户口簿签发. */
    BOOK_ISSUED,
    /** 户口簿换发或补发. */
    BOOK_REPLACED,
    /** 居住证签发. */
    PERMIT_ISSUED,
    /** 居住证签注. */
    PERMIT_ENDORSED,
    /** 居住证注销. */
    PERMIT_ENDED,
    /** 身份证签发. */
    CARD_ISSUED,
    /** 身份证挂失或注销. */
    CARD_ENDED,
    /** 地址变更. */
    ADDRESS_RENAMED
  }
}
