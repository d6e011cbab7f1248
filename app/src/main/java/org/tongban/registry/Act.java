package org.tongban.registry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongban.kernel.AccountId;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CaseId;

/**
 * What every change of the register states (登记行为, R-A1).
 *
 * @param operator the official, or the system where a term ran out
 * @param caseId the case that causes it
 * @param legalBasis statute and article, such as {@code 户口登记条例 第十条}
 * @param effective the day from which it is so; the time of record is the database's own
 * @param proofs the papers it rests on
 * @param approver the second official, where the approval level asks for one
 */
public record Act(
    Actor operator,
    CaseId caseId,
    String legalBasis,
    LocalDate effective,
    List<Proof> proofs,
    @Nullable AccountId approver) {

  /** Copies the proofs. */
  public Act {
    proofs = List.copyOf(proofs);
  }

  /** An act that rests on no paper and needs no second official. */
  public Act(Actor operator, CaseId caseId, String legalBasis, LocalDate effective) {
    this(operator, caseId, legalBasis, effective, List.of(), null);
  }

  /** The same act resting on these papers. */
  public Act with(List<Proof> papers) {
    return new Act(operator, caseId, legalBasis, effective, papers, approver);
  }
}
