package org.tongban.rating.web;

import org.springframework.stereotype.Component;
import org.tongban.items.ItemCatalogue;
import org.tongban.items.ItemPackage;
import org.tongban.items.ItemVersion;
import org.tongban.items.Viewer;
import org.tongban.ui.Page;

/** Names of the items that ratings are about, in the language of the page. */
@Component
class RatedItems {

  private final ItemCatalogue catalogue;

  RatedItems(ItemCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The item's name; of one that is offered no more, its code. */
  String of(String code, Page page) {
    return catalogue.all(Viewer.of(page.signedInActor())).stream()
        .filter(item -> item.version().code().equals(code))
        .findFirst()
        .map(item -> name(item, page))
        .orElse(code);
  }

  String of(ItemVersion version, Page page) {
    return name(catalogue.version(version), page);
  }

  private static String name(ItemPackage item, Page page) {
    return item.text(item.description().name(), page.locale());
  }
}
