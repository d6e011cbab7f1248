package org.tongban.catalogue.web;

import org.jspecify.annotations.Nullable;
import org.tongban.deadlines.Term;
import org.tongban.ui.Page;

/** Limits in words (时限文字). */
final class Limits {

  private Limits() {}

  /** Such as 7 个工作日; empty for none. */
  static String words(@Nullable Term term, Page page) {
    if (term == null) {
      return "";
    }
    return term.amount() == 0
        ? page.t("catalogue.limit.once")
        : page.t("catalogue.limit." + term.unit().name(), term.amount());
  }
}
