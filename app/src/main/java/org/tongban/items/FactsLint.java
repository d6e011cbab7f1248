package org.tongban.items;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tongban.items.FactSource.Source;

/** Holds the sources of facts to the rules and the form they are for (一数一源). */
final class FactsLint {

  private static final String FILE = FactsFile.FILE;

  private FactsLint() {}

  static void check(
      PackageFiles files, LoadedPackage item, DmnLint.Found rules, Findings findings) {
    if (!files.content().containsKey(FILE)) {
      findings.error(FILE, "is missing: say where each fact comes from");
      return;
    }
    Set<String> known =
        item.steps().stream().flatMap(step -> step.known().stream()).collect(Collectors.toSet());
    Set<String> used = new TreeSet<>(known);
    used.addAll(rules.inputs().keySet());
    for (String name : used) {
      if (!item.facts().containsKey(name)) {
        findings.error(FILE, name + " has no source: add an entry for it");
      }
    }
    item.facts()
        .forEach((name, source) -> {
          int line = files.line(FILE, name);
          if (!used.contains(name)) {
            findings.error(FILE, line, name + " is no input of the rules and not shown: remove it");
          }
          if (source.source() == Source.ASKED) {
            asked(item, name, source, known.contains(name), line, findings);
          } else if (item.form().field(name).isPresent()) {
            findings.error(
                FILE, line, name + " is held already and asked all the same: do not ask it");
          }
        });
    twice(files, findings);
  }

  private static void asked(
      LoadedPackage item,
      String name,
      FactSource source,
      boolean shown,
      int line,
      Findings findings) {
    if (item.form().field(source.from()).isEmpty()) {
      findings.error(FILE, line, name + " is asked by " + source.from() + ", which is no field");
    }
    if (shown) {
      findings.error(FILE, line, name + " is shown as known and asked: it is one or the other");
    }
  }

  /** What an answer says must not be what a source holds. */
  private static void twice(PackageFiles files, Findings findings) {
    Map<String, String> held = new HashMap<>();
    FactsFile.Entries entries = FactsFile.entries(files);
    entries.forEach((name, entry) -> {
      if (entry.source() != Source.ASKED) {
        entry.fact().ifPresent(fact -> held.putIfAbsent(fact, name));
      }
    });
    entries.forEach((name, entry) -> {
      if (entry.source() == Source.ASKED && entry.fact().map(held::containsKey).orElse(false)) {
        findings.error(
            FILE,
            files.line(FILE, name),
            "%s asks what %s has already: %s"
                .formatted(name, held.get(entry.fact().get()), entry.fact().get()));
      }
    });
  }
}
