package org.tongban.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.PersonId;

/**
 * One line of the trail (审计条目): who did what to whom, and why. Ids only, never personal data.
 *
 * @param subjects every person concerned; a list is one entry naming all its subjects
 * @param caseId the case that gives the reason, if any
 * @param purpose why, as a message key or a reason the official chose; at most 200 characters
 * @param object what was touched, such as {@code household:<id>} or an endpoint; at most 200
 */
public record AuditEntry(
    AuditAction action,
    Actor actor,
    List<PersonId> subjects,
    @Nullable CaseId caseId,
    String purpose,
    String object) {

  /** Copies the subjects. */
  public AuditEntry {
    subjects = List.copyOf(subjects);
  }
}
