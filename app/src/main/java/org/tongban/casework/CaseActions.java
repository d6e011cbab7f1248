package org.tongban.casework;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.kernel.CaseId;

/** What a process's timers do to its case (到期动作), whichever kind of case it is. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CaseActions {

  private final Cases cases;
  private final TargetSide target;
  private final GeneralSide general;

  CaseActions(Cases cases, TargetSide target, GeneralSide general) {
    this.cases = cases;
    this.target = target;
    this.general = general;
  }

  /** Nobody answered in time, so it counts as accepted; gives variables of the process. */
  Map<String, Object> deemAccepted(CaseId id) {
    return switch (cases.hold(id)) {
      case MigrationCase migration -> {
        target.deemAccepted(migration);
        yield Map.of();
      }
      case GeneralCase matter -> general.deemAccepted(matter);
    };
  }

  /** The resident mended nothing in time; gives variables of the process. */
  Map<String, Object> endCorrection(CaseId id) {
    return switch (cases.hold(id)) {
      case MigrationCase migration -> target.endCorrection(migration);
      case GeneralCase matter -> general.endCorrection(matter);
    };
  }
}
