package org.tongban.casework.events;

import org.tongban.kernel.CaseId;

/**
 * A package's rules have granted a case, and no person has (秒批); {@link CaseAdvanced} tells of the
 * state as for any other.
 */
public record CaseDecidedByRules(CaseId caseId, String item, String version) {}
