package org.tongban.items.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tongban.items.Audience;
import org.tongban.items.ItemShelf;
import org.tongban.items.Releases;
import org.tongban.items.RolloutAct;
import org.tongban.items.StoredVersion;
import org.tongban.kernel.Access;
import org.tongban.kernel.Role;
import org.tongban.ui.Page;
import org.tongban.ui.PageNumber;

/** Every item with the version that is shown and the newest one (事项管理). */
@Controller
@RequestMapping("/office/items")
@Access(
    roles = {
      Role.ITEM_EDITOR,
      Role.WINDOW_OFFICER,
      Role.COUNTY_OFFICER,
      Role.AUDITOR,
      Role.ADMINISTRATOR
    },
    scope = Access.Scope.INSTALLATION)
class OfficeItemsController {

  private static final int SIZE = 50;
  private static final int LONGEST_QUERY = 50;

  private final ItemShelf shelf;
  private final Releases releases;

  OfficeItemsController(ItemShelf shelf, Releases releases) {
    this.shelf = shelf;
    this.releases = releases;
  }

  @GetMapping
  ModelAndView list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(name = "page", defaultValue = "1") int number,
      Page page) {
    String typed = q.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", " ").strip();
    String query = typed.substring(0, Math.min(typed.length(), LONGEST_QUERY));
    int count = shelf.count(query);
    PageNumber at = PageNumber.of(number, count, SIZE);
    List<StoredVersion> newest = shelf.newest(query, at.before(), SIZE);
    Map<String, List<RolloutAct>> shown =
        releases.inForce(newest.stream().map(one -> one.version().code()).toList()).stream()
            .collect(Collectors.groupingBy(act -> act.version().code()));
    return new ModelAndView("items/office/list")
        .addObject("query", query)
        .addObject("count", count)
        .addObject("number", at.number())
        .addObject("total", at.total())
        .addObject("waiting", releases.waiting().size())
        .addObject("refused", shelf.refused().size())
        .addObject(
            "items",
            newest.stream()
                .map(one -> item(one, shown.getOrDefault(one.version().code(), List.of()), page))
                .toList());
  }

  private OfficeItem item(StoredVersion newest, List<RolloutAct> shown, Page page) {
    String name =
        shelf
            .item(newest.version())
            .map(item -> item.text(item.description().name(), page.locale()))
            .orElse(newest.name());
    return new OfficeItem(
        newest.version().code(),
        name,
        shown.stream()
            .filter(act -> act.audience().kind() == Audience.Kind.EVERYONE)
            .map(act -> act.version().version())
            .collect(Collectors.joining()),
        shown.stream()
            .filter(act -> act.audience().kind() != Audience.Kind.EVERYONE)
            .map(act ->
                page.t(
                    "items.shown.to",
                    act.version().version(),
                    ActRows.audience(act.audience(), page)))
            .collect(Collectors.joining(page.t("items.and"))),
        newest.version().version(),
        !newest.released());
  }
}
