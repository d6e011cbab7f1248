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
 * @param caseId the case that caused it; null only for {@link Kind#INITIAL}
 */
public record RegistrationEvent(
    UUID id,
    Kind kind,
    PersonId person,
    HouseholdId household,
    @Nullable CaseId caseId,
    AccountId operator,
    String legalBasis,
    LocalDate effective,
    Instant recorded) {

  /** Which event. */
  public enum Kind {
    /** 初始登记: carried over when the register was set up. */
    INITIAL,
    /** 迁出: moved out, in transit from then on. */
    MOVED_OUT,
    /** 迁入: moved in and settled. */
    MOVED_IN,
    /** 恢复户口: restored where the person moved out from. */
    RESTORED
  }
}
