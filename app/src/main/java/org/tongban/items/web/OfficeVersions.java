package org.tongban.items.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.tongban.items.ItemShelf;
import org.tongban.items.ItemVersion;
import org.tongban.items.Releases;
import org.tongban.items.RolloutAct;
import org.tongban.items.StoredVersion;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.Role;
import org.tongban.ui.Page;

/** What the pages of an item and of its versions have in common (版本页). */
@Component
class OfficeVersions {

  private final ItemShelf shelf;
  private final Releases releases;
  private final ActRows acts;

  OfficeVersions(ItemShelf shelf, Releases releases, ActRows acts) {
    this.shelf = shelf;
    this.releases = releases;
    this.acts = acts;
  }

  /** The version that two parts of an address name; NOT_FOUND when there is none. */
  StoredVersion find(String code, String number) {
    if (!number.matches("\\d{1,5}\\.\\d{1,5}\\.\\d{1,5}")) {
      throw new Refusal(Refusal.Kind.NOT_FOUND, "items.version.unknown");
    }
    return shelf.find(new ItemVersion(code, number));
  }

  /** Whether the reader may propose and take back. */
  boolean changeableBy(Actor actor) {
    return actor.is(Role.ITEM_EDITOR) && releases.openTo(actor);
  }

  VersionLine line(StoredVersion stored, Page page) {
    return line(stored, releases.inForce(stored.version().code()), page);
  }

  List<VersionLine> lines(List<StoredVersion> stored, Page page) {
    List<RolloutAct> shown = releases.inForce(stored.getFirst().version().code());
    return stored.stream().map(one -> line(one, shown, page)).toList();
  }

  /** The name of the item in the version. */
  String name(StoredVersion stored, Page page) {
    return shelf
        .item(stored.version())
        .map(item -> item.text(item.description().name(), page.locale()))
        .orElse(stored.name());
  }

  /** A page about one version: its line, the item's name and which part is shown. */
  ModelAndView view(String template, String part, StoredVersion stored, Page page) {
    return new ModelAndView(template)
        .addObject("code", stored.version().code())
        .addObject("name", name(stored, page))
        .addObject("line", line(stored, page))
        .addObject("part", part);
  }

  private VersionLine line(StoredVersion stored, List<RolloutAct> shown, Page page) {
    return new VersionLine(
        stored.version().version(),
        stored.released(),
        shown.stream()
            .filter(act -> act.version().equals(stored.version()))
            .map(act -> ActRows.audience(act.audience(), page))
            .toList(),
        page.exactly(stored.since()),
        acts.who(stored.author(), page),
        stored.note(),
        stored.digest());
  }
}
