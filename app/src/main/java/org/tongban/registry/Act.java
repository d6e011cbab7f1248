package org.tongban.registry;

import java.time.LocalDate;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CaseId;

/**
 * What every change of the register states (登记行为, R-A1).
 *
 * @param operator the official, or the system where a term ran out
 * @param caseId the case that causes it
 * @param legalBasis statute and article, such as {@code 户口登记条例 第十条}
 * @param effective the day from which it is so; the time of record is the database's own
 */
public record Act(Actor operator, CaseId caseId, String legalBasis, LocalDate effective) {}
