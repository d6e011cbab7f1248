package org.tongban.casework.web;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tongban.casework.BundlePart;
import org.tongban.casework.BundlePart.Standing;
import org.tongban.casework.BundleStanding;
import org.tongban.casework.Bundles;
import org.tongban.identity.Departments;
import org.tongban.items.Handling;
import org.tongban.items.ItemCatalogue;
import org.tongban.items.ItemPackage;
import org.tongban.items.ItemVersion;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.Department;
import org.tongban.ui.Page;

/** Puts bundles into words, for residents and for the desk. */
@Component
class BundleViews {

  private final Bundles bundles;
  private final ItemCatalogue items;
  private final Departments departments;

  BundleViews(Bundles bundles, ItemCatalogue items, Departments departments) {
    this.bundles = bundles;
    this.items = items;
    this.departments = departments;
  }

  Optional<BundleView> of(Actor resident, CaseId shown, Page page) {
    return bundles.of(resident, shown).map(of -> view(of, shown, "/cases/", page));
  }

  Optional<BundleView> seenBy(Actor official, CaseId shown, Page page) {
    return bundles.seenBy(official, shown).map(of -> view(of, shown, "/desk/cases/", page));
  }

  private BundleView view(BundleStanding of, CaseId shown, String path, Page page) {
    ItemPackage item = items.version(of.item());
    Map<Department, String> names = departments.names(page.locale());
    return new BundleView(
        item.text(item.description().name(), page.locale()),
        of.number(),
        of.bundle().equals(shown) ? "" : path + of.bundle(),
        summed(of, page),
        of.parts().stream()
            .map(part ->
                new BundleRow(
                    item.text("part." + part.name(), page.locale()),
                    part.item().map(version -> office(version, names, page)).orElse(""),
                    page.t("casework.part." + part.standing()),
                    part.caseId().map(_ -> page.moment(part.at())).orElse(""),
                    why(part, page),
                    part.caseId()
                        .filter(id -> of.opens().contains(id) && !id.equals(shown))
                        .map(id -> path + id)
                        .orElse("")))
            .toList());
  }

  private static String summed(BundleStanding of, Page page) {
    return Arrays.stream(Standing.values())
        .filter(standing -> of.count(standing) > 0)
        .map(standing ->
            page.t("casework.part.count", page.t("casework.part." + standing), of.count(standing)))
        .collect(Collectors.joining(page.t("casework.part.and")));
  }

  private static String why(BundlePart part, Page page) {
    return part.blocked()
        .map(blocked -> page.t("casework.part.blocked." + blocked))
        .orElseGet(() -> part.standing() == Standing.LEFT ? page.t("casework.part.left.why") : "");
  }

  /** The departments of its stages, and the offices of the register that have one. */
  private String office(ItemVersion version, Map<Department, String> names, Page page) {
    return items.version(version).handling().stream()
        .flatMap(handling -> handling.stages().values().stream())
        .filter(stage -> stage.office() != Handling.Office.RESIDENT)
        .map(stage ->
            stage
                .department()
                .map(Department::new)
                .map(department -> names.getOrDefault(department, department.code()))
                .orElseGet(() -> page.t("items.stage.office." + stage.office())))
        .distinct()
        .sorted()
        .collect(Collectors.joining(page.t("casework.part.and")));
  }
}
