package org.tongban.items;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongban.deadlines.Term;

/** The description of an item (实施清单) as {@code description.yaml} has it. */
record DescriptionFile(
    State state,
    Optional<Frequency> frequency,
    String name,
    String itemType,
    String level,
    String served,
    List<String> legalBasis,
    List<Element> elements,
    List<ItemDescription.Material> materials,
    Map<String, Term> terms) {

  static final String FILE = "description.yaml";
  private static final int LONGEST = 3660;

  /** Whether new cases may start on the version. */
  enum State {
    DRAFT,
    RELEASED
  }

  /** How often people need the item; empty for a version from before packages said it. */
  enum Frequency {
    HIGH,
    NORMAL
  }

  record Element(String label, String value) {}

  static DescriptionFile read(PackageFiles files, Findings findings) {
    DescriptionFile read = PackageYaml.yaml(files, FILE, DescriptionFile.class);
    read.terms()
        .forEach((name, term) -> {
          if (term.amount() > LONGEST) {
            findings.error(FILE, files.line(FILE, name), "term " + name + " is over " + LONGEST);
          }
        });
    return read;
  }

  ItemDescription description() {
    Map<String, String> shown = new LinkedHashMap<>();
    elements.forEach(element -> shown.put(element.label(), element.value()));
    return new ItemDescription(
        name, itemType, Collections.unmodifiableMap(shown), List.copyOf(materials), legalBasis);
  }

  Map<String, Term> orderedTerms() {
    return Collections.unmodifiableMap(new LinkedHashMap<>(terms));
  }

  /** Keys of the texts the description needs. */
  List<String> keys() {
    List<String> keys = new ArrayList<>(List.of(name, "item.summary", "item.words"));
    keys.addAll(legalBasis);
    for (Element element : elements) {
      keys.add(element.label());
      keys.add(element.value());
    }
    for (ItemDescription.Material material : materials) {
      keys.addAll(List.of(material.name(), material.issuer(), material.source()));
    }
    terms.keySet().forEach(term -> keys.add("term." + term));
    return keys;
  }
}
