package org.tongban.registry;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.RegionCode;

/**
 * An event as corrected last (登记事件现状).
 *
 * @param about who else it is about
 * @param operation what joins it to the other events of its act; an act of one event has none
 * @param recorded when the act was recorded, or its last correction
 * @param caseId the case of that record; what was imported has none
 */
record CorrectedEvent(
    UUID id,
    RegistrationEvent.Kind kind,
    PersonId person,
    @Nullable PersonId about,
    @Nullable HouseholdId household,
    RegionCode community,
    @Nullable String relation,
    LocalDate effective,
    @Nullable UUID operation,
    OffsetDateTime recorded,
    @Nullable CaseId caseId) {

  /** The event that puts it right. */
  EventRow corrected(LocalDate day) {
    return EventRow.of(
            RegistrationEvent.Kind.EVENT_CORRECTED, person, household, community, relation, day)
        .about(about)
        .correcting(id);
  }
}
