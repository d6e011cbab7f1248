package org.tongban.casework;

import java.util.List;
import java.util.Map;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CaseId;

/** A resident's case of one jurisdiction, driven through the public services. */
record Matter(Applications applications, Desk desk, Actor resident, CaseId id) {

  /** Fills every step in and hands the case in. */
  static Matter submitted(
      Applications applications,
      Desk desk,
      Actor resident,
      String item,
      List<Map<String, String>> steps) {
    Draft draft = applications.begin(resident, item);
    for (int step = 0; step < steps.size(); step++) {
      draft = applications.save(resident, draft.id(), step, draft.revision(), steps.get(step));
      if (!draft.problems().isEmpty()) {
        throw new AssertionError("step " + step + ": " + draft.problems());
      }
    }
    applications.submit(resident, draft.id(), draft.revision());
    return new Matter(applications, desk, resident, draft.id());
  }

  Dossier seenBy(Actor official) {
    return desk.open(official, id);
  }

  Dossier act(Actor official, DeskAction action) {
    List<String> points = action == DeskAction.ASK_CORRECTION ? List.of("请核对姓名") : List.of();
    int revision = seenBy(official).revision();
    return desk.act(official, id, new Decision(action, revision, "核对无误", points));
  }

  Tracking track() {
    return applications.track(resident, id);
  }
}
