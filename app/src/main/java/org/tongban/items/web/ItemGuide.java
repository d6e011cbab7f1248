package org.tongban.items.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tongban.deadlines.Term;
import org.tongban.items.FormStep;
import org.tongban.items.ItemDescription;
import org.tongban.items.ItemPackage;

/** The guide of an item (办事指南) in the reader's language: everything the page shows. */
public record ItemGuide(
    ItemLine item,
    String version,
    List<String> paragraphs,
    List<Fact> elements,
    List<Material> materials,
    List<Step> steps,
    List<Limit> limits,
    List<String> basis) {

  /** An element of the implementation list. */
  public record Fact(String label, String value) {}

  /** A material and what takes its place. */
  public record Material(String name, String issuer, String source) {}

  /** A step of the form with the questions it asks. */
  public record Step(String title, List<String> questions) {}

  /** A term of the item: whose, how many, and of which unit. */
  public record Limit(String name, int amount, Term.Unit unit) {}

  static ItemGuide of(ItemPackage item, Locale locale) {
    ItemDescription description = item.description();
    List<Fact> elements = new ArrayList<>();
    description
        .elements()
        .forEach((label, value) ->
            elements.add(new Fact(item.text(label, locale), item.text(value, locale))));
    List<Limit> limits = new ArrayList<>();
    item.terms()
        .forEach((name, term) ->
            limits.add(new Limit(item.text("term." + name, locale), term.amount(), term.unit())));
    return new ItemGuide(
        ItemLine.of(item, locale),
        item.version().version(),
        item.guide(locale),
        List.copyOf(elements),
        description.materials().stream().map(material -> material(item, material, locale)).toList(),
        item.steps().stream().map(step -> step(item, step, locale)).toList(),
        List.copyOf(limits),
        description.legalBasis().stream().map(key -> item.text(key, locale)).toList());
  }

  private static Material material(
      ItemPackage item, ItemDescription.Material material, Locale locale) {
    return new Material(
        item.text(material.name(), locale),
        item.text(material.issuer(), locale),
        item.text(material.source(), locale));
  }

  private static Step step(ItemPackage item, FormStep step, Locale locale) {
    return new Step(
        item.text(step.title(), locale),
        step.fields().stream().map(field -> item.text(field.label(), locale)).toList());
  }
}
