package org.tongban.registry;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.RegionCode;

/** An event together with where it happened, which the register needs to undo or follow it. */
record Happening(RegistrationEvent event, RegionCode community, @Nullable String relation) {

  /** Whether the case has the person in transit by this, the person's latest event. */
  boolean inTransit(CaseId caseId) {
    return event.kind() == RegistrationEvent.Kind.MOVED_OUT && caseId.equals(event.caseId());
  }

  /** Where; only events that bear on a registration have it for certain. */
  HouseholdId home() {
    return Objects.requireNonNull(event.household());
  }

  /** The relation to the head there. */
  String relationThere() {
    return Objects.requireNonNull(relation);
  }

  LocalDate effective() {
    return event.effective();
  }
}
