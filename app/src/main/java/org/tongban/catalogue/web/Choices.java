package org.tongban.catalogue.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tongban.catalogue.EntryAsk;
import org.tongban.catalogue.ServiceCatalogue;
import org.tongban.ui.Page;

/** What a search can be narrowed and ordered by (筛选项). */
@Component
class Choices {

  private final ServiceCatalogue catalogue;

  Choices(ServiceCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  List<Choice> areas(Page page) {
    return Stream.concat(
            Stream.of(new Choice("", page.t("catalogue.region.any"))),
            catalogue.areas().stream()
                .map(area ->
                    new Choice(
                        area.region().digits(),
                        page.t(
                            "catalogue.region.one",
                            Areas.name(area.region().digits(), area.name(), page),
                            area.entries()))))
        .toList();
  }

  List<Choice> orders(Page page) {
    return Arrays.stream(EntryAsk.Order.values())
        .map(order -> new Choice(order.name(), page.t("catalogue.order." + order.name())))
        .toList();
  }

  /** Situations, each with how people put it. */
  List<Choice> situations(Page page) {
    return catalogue.situations().stream()
        .map(one -> new Choice(one.says().getFirst(), page.t("catalogue.situation." + one.id())))
        .toList();
  }
}
