package org.tongban.catalogue.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tongban.items.ItemCatalogue;
import org.tongban.items.Viewer;
import org.tongban.ui.Page;

/** The items that can be applied for here, as the reader is shown them (可办事项). */
@Component
class LiveItems {

  private final ItemCatalogue items;

  LiveItems(ItemCatalogue items) {
    this.items = items;
  }

  /** The item's code, if the reader is shown it. */
  Optional<String> shown(String item, Page page) {
    return item.isEmpty()
        ? Optional.empty()
        : all(page).stream().map(Choice::value).filter(item::equals).findFirst();
  }

  /** Code and name of each. */
  List<Choice> all(Page page) {
    return items.all(Viewer.of(page.signedInActor())).stream()
        .map(item ->
            new Choice(item.version().code(), item.text(item.description().name(), page.locale())))
        .toList();
  }
}
