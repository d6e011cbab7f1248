package org.tongban.registry.events;

import java.util.UUID;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.PersonId;

/** A declaration has entered an event of that kind about the person (已登记). */
public record EventRegistered(UUID event, String kind, PersonId person, CaseId caseId) {}
