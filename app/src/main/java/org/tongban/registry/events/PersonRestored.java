package org.tongban.registry.events;

import java.util.UUID;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.PersonId;

/** A case has restored the person where they had moved out from (已恢复户口). */
public record PersonRestored(UUID event, PersonId person, CaseId caseId) {}
