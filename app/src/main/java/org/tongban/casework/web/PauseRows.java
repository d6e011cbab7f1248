package org.tongban.casework.web;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tongban.casework.Pause;
import org.tongban.items.ItemCatalogue;
import org.tongban.items.ItemPackage;
import org.tongban.items.ItemVersion;
import org.tongban.ui.Page;

/** Puts the times in which a case's clock stood still into words. */
@Component
class PauseRows {

  private final ItemCatalogue items;

  PauseRows(ItemCatalogue items) {
    this.items = items;
  }

  List<PauseRow> of(List<Pause> pauses, ItemVersion version, Page page) {
    ItemPackage item = items.version(version);
    return pauses.reversed().stream()
        .map(pause ->
            new PauseRow(
                pause
                    .procedure()
                    .map(name -> item.text("procedure." + name, page.locale()))
                    .orElseGet(() -> page.t("casework.pause.suspension")),
                pause.reason(),
                when(pause, page),
                pause.open()))
        .toList();
  }

  private static String when(Pause pause, Page page) {
    Instant ended = pause.ended();
    return ended == null
        ? page.t("casework.pause.since", page.moment(pause.at()), page.day(pause.until()))
        : page.t("casework.pause.was", page.moment(pause.at()), page.moment(ended));
  }
}
