package org.tongban.casework.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongban.casework.CaseState;
import org.tongban.casework.HistoryLine;
import org.tongban.casework.Procedure;
import org.tongban.casework.Tracking;
import org.tongban.items.ItemCatalogue;
import org.tongban.items.ItemPackage;
import org.tongban.items.ItemVersion;
import org.tongban.ui.Page;

/** Puts a case into plain words. */
@Component
class TrackerViews {

  private final ItemCatalogue catalogue;
  private final DepartmentRows departments;
  private final RulesViews rules;
  private final PauseRows pauses;

  TrackerViews(
      ItemCatalogue catalogue, DepartmentRows departments, RulesViews rules, PauseRows pauses) {
    this.pauses = pauses;
    this.catalogue = catalogue;
    this.rules = rules;
    this.departments = departments;
  }

  TrackerView of(Page page, Tracking tracking) {
    return of(
        page,
        tracking,
        name(page, tracking.item()),
        tracking
            .byRules()
            .map(made -> rules.of(made, tracking.checks(), tracking.item(), page))
            .orElse(null),
        pauses.of(tracking.pauses(), tracking.item(), page),
        departments.of(tracking.departments(), tracking.item(), page));
  }

  /** The same with the item's name, the rules' decision and the departments at hand. */
  static TrackerView of(
      Page page,
      Tracking tracking,
      String item,
      @Nullable RulesView rules,
      List<PauseRow> pauses,
      List<DepartmentRow> departments) {
    return new TrackerView(
        tracking,
        item,
        words(page, tracking, tracking.state(), "headline"),
        words(page, tracking, tracking.state(), "todo"),
        rules != null && tracking.state() == CaseState.GRANTED
            ? page.t("casework.rules.next")
            : words(page, tracking, tracking.state(), "next"),
        tracking.stages().stream().map(stage -> stage(page, tracking, stage)).toList(),
        tracking.history().reversed().stream().map(line -> message(page, tracking, line)).toList(),
        rules,
        pauses,
        departments);
  }

  /** Name of an item in the language of the page. */
  String name(Page page, ItemVersion version) {
    ItemPackage item = catalogue.version(version);
    return item.text(item.description().name(), page.locale());
  }

  private static TrackerView.Stage stage(Page page, Tracking tracking, Tracking.Stage stage) {
    String title = words(page, tracking, stage.state(), "stage");
    Instant at = stage.at();
    String machine = at == null ? "" : page.machine(at);
    return switch (stage.progress()) {
      case DONE ->
          new TrackerView.Stage("done", title, at == null ? "" : page.moment(at), machine, "", at);
      case CURRENT -> {
        String since = at == null ? "" : page.t("casework.resident.since", page.moment(at));
        String office =
            tracking
                .office()
                .map(region -> page.t("casework.resident.at", page.region(region), since))
                .orElse(since);
        yield new TrackerView.Stage(
            "now", words(page, tracking, tracking.state(), "headline"), "", machine, office, at);
      }
      case AHEAD -> {
        String when = at == null ? "" : page.t("casework.resident.expected", page.shortDay(at));
        yield new TrackerView.Stage("", title, when, machine, "", at);
      }
    };
  }

  private static TrackerView.Message message(Page page, Tracking tracking, HistoryLine line) {
    boolean own =
        page.signedInActor().filter(actor -> actor.account().equals(line.account())).isPresent();
    String fallback = words(page, tracking, line.state(), "stage");
    return new TrackerView.Message(
        line.at(),
        own ? page.t("casework.resident.you") : page.region(line.region()),
        page.tOr("casework.event." + line.event(), fallback),
        line.reason());
  }

  private static String words(Page page, Tracking tracking, CaseState state, String part) {
    return words(page, tracking.procedure(), state, part);
  }

  /** A state in the words of the kind of way where they differ from a migration's. */
  static String words(Page page, Procedure procedure, CaseState state, String part) {
    String key = state.name().toLowerCase(Locale.ROOT) + "." + part;
    String common = page.tOr("casework.resident.case." + key, "");
    String own =
        switch (procedure) {
          case MIGRATION -> "";
          case GENERAL -> common;
          case SERVICE -> page.tOr("casework.resident.service." + key, common);
          case BUNDLE -> page.tOr("casework.resident.bundle." + key, common);
        };
    return own.isEmpty() ? page.t("casework.resident.state." + key) : own;
  }
}
