package org.tongban.registry;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tongban.audit.AuditAction;
import org.tongban.audit.AuditEntry;
import org.tongban.audit.AuditTrail;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.RegionCode;

/** Whoever changes the register covers the place changed (管辖); an attempt beyond it is recorded. */
@Component
class Jurisdiction {

  private final AuditTrail trail;

  Jurisdiction(AuditTrail trail) {
    this.trail = trail;
  }

  void require(Act act, RegionCode place, PersonId person, String verb) {
    if (!act.operator().covers(place)) {
      trail.recordRefusal(
          new AuditEntry(
              AuditAction.ACCESS_REFUSED,
              act.operator(),
              List.of(person),
              act.caseId(),
              act.legalBasis(),
              "registry:" + verb));
      throw new Refusal(Refusal.Kind.FORBIDDEN, "registry.jurisdiction");
    }
  }
}
