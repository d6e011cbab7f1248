package org.tongban.registry;

import java.time.LocalDate;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.RegionCode;

/** An event together with where it happened, which the register needs to undo or follow it. */
record Happening(RegistrationEvent event, RegionCode community, String relation) {

  /** Whether the case has the person in transit by this, the person's latest event. */
  boolean inTransit(CaseId caseId) {
    return event.kind() == RegistrationEvent.Kind.MOVED_OUT && caseId.equals(event.caseId());
  }

  LocalDate effective() {
    return event.effective();
  }
}
