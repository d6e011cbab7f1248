package org.tongban.registry;

import org.jspecify.annotations.Nullable;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CaseId;

/**
 * Who reads, for which case and why; every answer of the register is recorded under it.
 *
 * @param purpose message key of the purpose; at most 200 characters
 */
public record Reading(Actor actor, @Nullable CaseId caseId, String purpose) {}
