package org.tongban.registry.web;

import org.tongban.registry.declaring.Declared;
import org.tongban.registry.declaring.Status;
import org.tongban.ui.Page;

/** A resident's request as they see it: their words, how far it is, and the answer. */
public record RequestView(
    String id, String when, String words, String status, String answer, boolean waiting) {

  static RequestView of(Declared one, Page page) {
    return new RequestView(
        one.id().toString(),
        page.day(one.proposed()),
        one.typed().getOrDefault("words", ""),
        page.t("registry.fixing.status." + one.status().name()),
        one.answer(),
        one.status() == Status.WAITING);
  }
}
