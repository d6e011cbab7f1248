package org.tongban.casework.web;

import java.time.Instant;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.tongban.casework.CaseState;
import org.tongban.casework.HistoryLine;
import org.tongban.casework.Tracking;
import org.tongban.items.ItemCatalogue;
import org.tongban.items.ItemPackage;
import org.tongban.items.ItemVersion;
import org.tongban.ui.Page;

/** Puts a case into plain words. */
@Component
class TrackerViews {

  private final ItemCatalogue catalogue;

  TrackerViews(ItemCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  TrackerView of(Page page, Tracking tracking) {
    return of(page, tracking, name(page, tracking.item()));
  }

  /** The same with the item's name at hand. */
  static TrackerView of(Page page, Tracking tracking, String item) {
    String state = key(tracking.state());
    return new TrackerView(
        tracking,
        item,
        page.t(state + ".headline"),
        page.t(state + ".todo"),
        page.t(state + ".next"),
        tracking.stages().stream().map(stage -> stage(page, tracking, stage)).toList(),
        tracking.history().reversed().stream().map(line -> message(page, line)).toList());
  }

  /** Name of an item in the language of the page. */
  String name(Page page, ItemVersion version) {
    ItemPackage item = catalogue.version(version);
    return item.text(item.description().name(), page.locale());
  }

  private static TrackerView.Stage stage(Page page, Tracking tracking, Tracking.Stage stage) {
    String title = page.t(key(stage.state()) + ".stage");
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
            "now", page.t(key(tracking.state()) + ".headline"), "", machine, office, at);
      }
      case AHEAD -> {
        String when = at == null ? "" : page.t("casework.resident.expected", page.shortDay(at));
        yield new TrackerView.Stage("", title, when, machine, "", at);
      }
    };
  }

  private static TrackerView.Message message(Page page, HistoryLine line) {
    boolean own =
        page.signedInActor().filter(actor -> actor.account().equals(line.account())).isPresent();
    String fallback = page.t(key(line.state()) + ".stage");
    return new TrackerView.Message(
        line.at(),
        own ? page.t("casework.resident.you") : page.region(line.region()),
        page.tOr("casework.event." + line.event(), fallback),
        line.reason());
  }

  private static String key(CaseState state) {
    return "casework.resident.state." + state.name().toLowerCase(Locale.ROOT);
  }
}
