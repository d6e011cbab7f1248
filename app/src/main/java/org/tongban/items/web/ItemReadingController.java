package org.tongban.items.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.tongban.items.ItemPackage;
import org.tongban.items.ItemReading;
import org.tongban.items.ItemShelf;
import org.tongban.items.ItemVersion;
import org.tongban.items.StoredVersion;
import org.tongban.kernel.Access;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.Role;
import org.tongban.ui.Page;

/** The parts of a version that officials read: rules, form, process, what changed (事项包阅读). */
@Controller
@RequestMapping("/office/items/{code}/{version}")
@Access(
    roles = {
      Role.ITEM_EDITOR,
      Role.WINDOW_OFFICER,
      Role.COUNTY_OFFICER,
      Role.AUDITOR,
      Role.ADMINISTRATOR
    },
    scope = Access.Scope.INSTALLATION)
class ItemReadingController {

  private final ItemShelf shelf;
  private final ItemReading reading;
  private final OfficeVersions versions;

  ItemReadingController(ItemShelf shelf, ItemReading reading, OfficeVersions versions) {
    this.shelf = shelf;
    this.reading = reading;
    this.versions = versions;
  }

  @GetMapping("/rules")
  ModelAndView rules(@PathVariable String code, @PathVariable String version, Page page) {
    StoredVersion stored = versions.find(code, version);
    ItemPackage item = item(stored);
    return versions
        .view("items/office/rules", "rules", stored, page)
        .addObject(
            "tables",
            reading.tables(stored.version()).stream()
                .map(table -> TableView.of(table, item, page))
                .toList());
  }

  @GetMapping("/form")
  ModelAndView form(@PathVariable String code, @PathVariable String version, Page page) {
    StoredVersion stored = versions.find(code, version);
    return versions
        .view("items/office/form", "form", stored, page)
        .addObject("steps", FormView.of(item(stored), page.locale()));
  }

  @GetMapping("/process")
  ModelAndView process(@PathVariable String code, @PathVariable String version, Page page) {
    StoredVersion stored = versions.find(code, version);
    ItemPackage item = item(stored);
    return versions
        .view("items/office/process", "process", stored, page)
        .addObject(
            "processes",
            reading.processes(stored.version()).stream()
                .map(map -> ProcessView.of(map, item, page))
                .toList())
        .addObject("parts", BundlePartView.of(item, page));
  }

  @GetMapping("/changes")
  ModelAndView changes(@PathVariable String code, @PathVariable String version, Page page) {
    StoredVersion stored = versions.find(code, version);
    Optional<ItemVersion> before = reading.before(stored.version());
    List<ChangeView> changes =
        before
            .map(other ->
                reading.changes(other, stored.version()).stream()
                    .map(change -> ChangeView.of(change, item(stored), page))
                    .toList())
            .orElse(List.of());
    return versions
        .view("items/office/changes", "changes", stored, page)
        .addObject("before", before.map(ItemVersion::version).orElse(""))
        .addObject("changes", changes);
  }

  private ItemPackage item(StoredVersion stored) {
    return shelf
        .item(stored.version())
        .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "items.version.unreadable"));
  }
}
