package org.tongban.appointments.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongban.items.ItemCatalogue;
import org.tongban.items.ItemPackage;
import org.tongban.items.Viewer;
import org.tongban.ui.Page;

/** Names of the items an appointment can be for. */
@Component
class ItemNames {

  private final ItemCatalogue catalogue;

  ItemNames(ItemCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Code to name, in the order of the catalogue. */
  Map<String, String> all(Page page) {
    Map<String, String> names = new LinkedHashMap<>();
    for (ItemPackage item : catalogue.all(Viewer.of(page.signedInActor()))) {
      names.put(item.version().code(), item.text(item.description().name(), page.locale()));
    }
    return names;
  }

  /** The item's name; of one that is offered no more, its code. */
  String of(String code, Page page) {
    return code.isEmpty() ? page.t("appointments.item.none") : all(page).getOrDefault(code, code);
  }

  /** The code when whoever looks at the page is shown such an item, else the empty code. */
  String known(String code, Page page) {
    return all(page).containsKey(code) ? code : "";
  }
}
