package org.tongban.appointments.web;

import java.time.LocalDate;
import java.time.format.TextStyle;
import org.tongban.appointments.Slot;
import org.tongban.ui.Page;

/** Days and times of appointments in the language of the page. */
public final class Says {

  private Says() {}

  /** 2026年11月23日 周一. */
  public static String day(LocalDate day, Page page) {
    return page.t("appointments.day", page.day(day), weekday(day, page));
  }

  /** 11月23日. */
  public static String shortDay(LocalDate day, Page page) {
    return page.shortDay(day.atStartOfDay(Page.ZONE).toInstant());
  }

  /** 周一. */
  public static String weekday(LocalDate day, Page page) {
    return day.getDayOfWeek().getDisplayName(TextStyle.SHORT, page.locale());
  }

  /** 09:00–09:30. */
  public static String slot(Slot slot) {
    return slot.starts() + "–" + slot.ends();
  }
}
