package org.tongban.casework.events;

import org.tongban.kernel.CaseId;

/**
 * A case has reached a state (办件进展).
 *
 * @param state name of the state
 */
public record CaseAdvanced(CaseId caseId, String state) {}
