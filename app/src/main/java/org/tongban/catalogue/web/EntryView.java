package org.tongban.catalogue.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongban.catalogue.Entry;
import org.tongban.ui.Page;

/** An entry as its page shows it (条目页): only what the file said. */
public record EntryView(Entry entry, List<Fact> limits, List<Fact> where, List<Fact> more) {

  /** A label and what the file says of it. */
  public record Fact(String label, String value) {}

  static EntryView of(Entry entry, Page page) {
    List<Fact> limits = new ArrayList<>();
    add(limits, "promised", Limits.words(entry.promisedLimit(), page), page);
    add(limits, "legal", Limits.words(entry.legalLimit(), page), page);
    add(limits, "visits", visits(entry, page), page);
    List<Fact> where = new ArrayList<>();
    add(where, "department", entry.department(), page);
    add(where, "region", Areas.name(entry.region(), entry.regionName(), page), page);
    add(where, "place", entry.place(), page);
    add(where, "phone", entry.phone(), page);
    add(where, "complaints", entry.complaints(), page);
    add(where, "partners", entry.partners(), page);
    add(where, "courier", yes(entry.courier(), page), page);
    List<Fact> more = new ArrayList<>();
    add(more, "kind", entry.kind(), page);
    add(more, "served", String.join(page.t("catalogue.and"), entry.served()), page);
    add(more, "themes", String.join(page.t("catalogue.and"), entry.themes()), page);
    add(more, "level", entry.level(), page);
    add(more, "parent", entry.parent(), page);
    add(more, "code", entry.code(), page);
    add(more, "basicCode", entry.basicCode(), page);
    add(more, "handlingCode", entry.handlingCode(), page);
    return new EntryView(entry, List.copyOf(limits), List.copyOf(where), List.copyOf(more));
  }

  /** The promised limit in words; empty for none. */
  public static String promised(Entry entry, Page page) {
    return Limits.words(entry.promisedLimit(), page);
  }

  private static String visits(Entry entry, Page page) {
    return entry.visits() == null ? "" : page.t("catalogue.visits", entry.visits());
  }

  private static String yes(@Nullable Boolean value, Page page) {
    return value == null ? "" : page.t(value ? "catalogue.yes" : "catalogue.no");
  }

  private static void add(List<Fact> facts, String key, String value, Page page) {
    if (!value.isEmpty()) {
      facts.add(new Fact(page.t("catalogue.fact." + key), value));
    }
  }
}
