package org.tongban.guidance.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tongban.guidance.Lead;
import org.tongban.items.ItemCatalogue;
import org.tongban.items.ItemPackage;
import org.tongban.items.Viewer;
import org.tongban.ui.Page;

/** Where a guide leads, by what the reader is shown now: an item they are not shown is left out. */
@Component
class Ways {

  private final ItemCatalogue items;

  Ways(ItemCatalogue items) {
    this.items = items;
  }

  List<WayRow> shown(List<Lead> leads, Page page) {
    Map<String, ItemPackage> live =
        items.all(Viewer.of(page.signedInActor())).stream()
            .collect(Collectors.toMap(item -> item.version().code(), Function.identity()));
    return leads.stream().flatMap(lead -> row(lead, live, page).stream()).toList();
  }

  private static Optional<WayRow> row(Lead lead, Map<String, ItemPackage> live, Page page) {
    String why = lead.why().in(page.locale());
    if (lead.words().isPresent()) {
      String words = URLEncoder.encode(lead.words().get(), StandardCharsets.UTF_8);
      String name = lead.name().map(said -> said.in(page.locale())).orElse(lead.words().get());
      return Optional.of(new WayRow(name, why, "/catalogue?q=" + words, ""));
    }
    return lead.item()
        .map(live::get)
        .map(item ->
            new WayRow(
                item.text(item.description().name(), page.locale()),
                why,
                "/items/" + item.version().code(),
                item.text("element.promised.value", page.locale())));
  }
}
