package org.tongban.registry.web;

import org.tongban.registry.RegistrationEvent;
import org.tongban.ui.Page;

/** A line of the history: what, from when, on which basis, recorded when. */
public record EventView(
    String kind, String effective, String basis, String recorded, String household) {

  static EventView of(RegistrationEvent event, Page page) {
    return new EventView(
        page.t("registry.event." + event.kind().name()),
        page.day(event.effective()),
        event.legalBasis(),
        page.exactly(event.recorded()),
        event.household() == null ? "" : event.household().toString());
  }
}
