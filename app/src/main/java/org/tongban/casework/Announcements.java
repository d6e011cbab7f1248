package org.tongban.casework;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tongban.casework.events.CaseAdvanced;
import org.tongban.casework.events.CaseDecidedByRules;
import org.tongban.notice.Notices;

/** Tells the resident and the other modules where a case now stands (进度告知). */
@Component
class Announcements {

  private final Notices notices;
  private final ApplicationEventPublisher events;

  Announcements(Notices notices, ApplicationEventPublisher events) {
    this.notices = notices;
    this.events = events;
  }

  /** Texts are {@code casework.notice.<state>} with the case's number. */
  void tell(HeldCase of) {
    String key = "casework.notice." + of.state().name();
    notices.tell(of.applicant(), of.id, key, List.of(of.progress().number()));
    events.publishEvent(new CaseAdvanced(of.id, of.state().name()));
  }

  /** Tells the resident of something that is no state of the case. */
  void tell(HeldCase of, String event) {
    String key = "casework.notice." + event;
    notices.tell(of.applicant(), of.id, key, List.of(of.progress().number()));
  }

  /** Tells the other modules that no person has decided it. */
  void decidedByRules(HeldCase of) {
    events.publishEvent(new CaseDecidedByRules(of.id, of.item.code(), of.item.version()));
  }
}
