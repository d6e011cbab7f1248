package org.tongban.items.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tongban.items.Bundle;
import org.tongban.items.ItemPackage;
import org.tongban.ui.Page;

/**
 * A part of a bundle in words, for officials who read the package (一件事的一项).
 *
 * @param item code of its item
 * @param after what comes before it, or empty
 * @param when the answers that ask for it, or empty when it is always wanted
 */
public record BundlePartView(String name, String item, String after, String when) {

  /** None for a package that is no bundle. */
  static List<BundlePartView> of(ItemPackage item, Page page) {
    return item.bundle().stream()
        .flatMap(bundle -> bundle.parts().entrySet().stream())
        .map(part -> of(part.getKey(), part.getValue(), item, page))
        .toList();
  }

  private static BundlePartView of(String name, Bundle.Part part, ItemPackage item, Page page) {
    return new BundlePartView(
        named(name, item, page),
        part.item(),
        part.after().stream()
            .map(earlier -> named(earlier, item, page))
            .collect(Collectors.joining(page.t("items.and"))),
        part.when().entrySet().stream()
            .map(asked -> asked(asked, item, page))
            .sorted()
            .collect(Collectors.joining(page.t("items.and"))));
  }

  private static String named(String name, ItemPackage item, Page page) {
    return item.text("part." + name, page.locale());
  }

  private static String asked(Map.Entry<String, List<String>> asked, ItemPackage item, Page page) {
    String field = "field." + asked.getKey();
    String options =
        asked.getValue().stream()
            .map(option -> item.text(field + "." + option, page.locale()))
            .collect(Collectors.joining(page.t("items.and")));
    return page.t("items.bundle.asked", item.text(field, page.locale()), options);
  }
}
