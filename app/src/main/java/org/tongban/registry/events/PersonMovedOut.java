package org.tongban.registry.events;

import java.util.UUID;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.PersonId;

/** A case has moved the person out of a household (已迁出). */
public record PersonMovedOut(UUID event, PersonId person, CaseId caseId) {}
