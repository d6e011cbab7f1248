package org.tongban.registry.events;

import java.util.UUID;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.PersonId;

/** A case has settled the person in a household (已迁入). */
public record PersonMovedIn(UUID event, PersonId person, CaseId caseId) {}
