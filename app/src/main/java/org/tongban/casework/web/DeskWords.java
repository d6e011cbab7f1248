package org.tongban.casework.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.tongban.casework.CaseState;
import org.tongban.casework.DeskAction;
import org.tongban.casework.QueueLine.TaskClock;
import org.tongban.deadlines.Light;
import org.tongban.items.ItemPackage;
import org.tongban.kernel.RegionCode;
import org.tongban.ui.Page;

/** Codes, clocks and days in the words of the page's language. */
record DeskWords(Page page, Instant now) {

  String t(String key, Object... arguments) {
    return page.t(key, arguments);
  }

  /** The text of the key, or the other text where no bundle has it. */
  String or(String key, String otherwise) {
    return page.tOr(key, otherwise);
  }

  String region(RegionCode region) {
    return page.region(region);
  }

  String state(CaseState state) {
    return t("desk.state." + state.name());
  }

  /**
   * A relation to the head by its code (GB/T 4761); codes without a text of their own are others.
   */
  String relation(String code) {
    return or("desk.relation." + code, t("desk.relation.97"));
  }

  /**
   * What an action is called, which for an item of one jurisdiction may be otherwise, and again
   * where nothing is written into the register.
   */
  String of(ItemPackage item, String what, DeskAction action) {
    String usual = t(what + "." + action.name());
    return item.handling()
        .map(handling -> {
          String general = or(what + ".case." + action.name(), usual);
          return handling.effect().isPresent()
              ? general
              : or(what + ".part." + action.name(), general);
        })
        .orElse(usual);
  }

  static String level(Light light) {
    return light.name().toLowerCase(Locale.ROOT);
  }

  /** The light with its word and what is left: 橙 今天. */
  String light(TaskClock clock) {
    if (clock.stopped()) {
      return t("desk.stopped." + (clock.due().isAfter(now) ? "running" : "over"), left(clock));
    }
    return t("desk.light." + level(clock.light()), left(clock));
  }

  private String left(TaskClock clock) {
    Duration left = Duration.between(now, clock.due());
    if (left.isNegative()) {
      return t("desk.left.over", span(left.negated()));
    }
    return switch (clock.light()) {
      case RED -> t("desk.left.hours", span(left));
      case ORANGE -> t("desk.left.today");
      case YELLOW, BLUE -> t("desk.left.days", clock.workingDaysLeft());
    };
  }

  private String span(Duration length) {
    if (length.toDays() > 0) {
      return t("desk.span.days", length.toDays());
    }
    return length.toHours() > 0
        ? t("desk.span.hours", length.toHours(), length.toMinutesPart())
        : t("desk.span.minutes", length.toMinutes());
  }

  /** When it is due, without the day when that is today. */
  String due(Instant due) {
    boolean today = LocalDate.ofInstant(due, Page.ZONE).equals(LocalDate.ofInstant(now, Page.ZONE));
    return t("desk.due", today ? page.clock(due) : page.moment(due));
  }

  /**
   * The name of an item without what stands in brackets behind it, as a narrow list has room for.
   */
  static String shortName(String name) {
    int bracket = name.indexOf('（') >= 0 ? name.indexOf('（') : name.indexOf(" (");
    return bracket > 0 ? name.substring(0, bracket) : name;
  }
}
