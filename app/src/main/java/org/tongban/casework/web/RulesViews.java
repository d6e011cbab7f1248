package org.tongban.casework.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.tongban.casework.Dossier;
import org.tongban.casework.InstantDesk;
import org.tongban.casework.RuleDecision;
import org.tongban.identity.Accounts;
import org.tongban.items.FactSource;
import org.tongban.items.FormStep;
import org.tongban.items.ItemCatalogue;
import org.tongban.items.ItemPackage;
import org.tongban.items.ItemVersion;
import org.tongban.ui.CheckRow;
import org.tongban.ui.Page;

/** Puts what the rules decided into words. */
@Component
class RulesViews {

  /** What says nothing of who somebody is, and so stands as it was read. */
  private static final Pattern PLAIN = Pattern.compile("-?\\d{1,5}");

  private final ItemCatalogue items;
  private final Accounts accounts;
  private final InstantDesk desk;

  RulesViews(ItemCatalogue items, Accounts accounts, InstantDesk desk) {
    this.items = items;
    this.accounts = accounts;
    this.desk = desk;
  }

  RulesView of(RuleDecision made, List<Dossier.Check> checks, ItemVersion version, Page page) {
    ItemPackage item = items.version(version);
    String name = item.text(item.description().name(), page.locale());
    return new RulesView(
        page.t("casework.rules.lead", name, made.version(), page.moment(made.at())),
        checks.stream()
            .map(check ->
                new CheckRow(
                    check.passed(),
                    DeskViews.text(item, page, check.reason()),
                    DeskViews.text(item, page, check.citation())))
            .toList(),
        item.judged().stream()
            .filter(made.facts()::containsKey)
            .map(fact -> fact(fact, made.facts(), item, page))
            .toList(),
        made.finding().map(found -> found(found, page)).orElse(""),
        made.finding().map(RuleDecision.Finding::reason).orElse(""));
  }

  /** Whether who sees the page may look at it again. */
  boolean findable(Dossier dossier, Page page) {
    return dossier
        .byRules()
        .filter(
            made -> page.signedInActor().filter(official -> desk.may(official, made)).isPresent())
        .isPresent();
  }

  private String found(RuleDecision.Finding found, Page page) {
    String who = accounts.staffNames(List.of(found.by())).getOrDefault(found.by(), "");
    return page.t("casework.rules.finding." + found.outcome(), page.moment(found.at()), who);
  }

  private static ApplicationFact fact(
      String name, Map<String, String> facts, ItemPackage item, Page page) {
    String value = facts.getOrDefault(name, "");
    Optional<FormStep.Field> field =
        item.steps().stream()
            .flatMap(step -> step.fields().stream())
            .filter(asked -> asked.name().equals(name))
            .findFirst();
    String label = field.map(FormStep.Field::label).orElse("known." + name);
    FactSource source = item.facts().get(name);
    return new ApplicationFact(
        item.text(label, page.locale()).replaceAll("[?？]$", ""),
        field
            .filter(asked -> asked.options().contains(value))
            .map(asked -> item.text(label + "." + value, page.locale()))
            .orElseGet(() -> plain(value, page)),
        source == null
            ? ""
            : page.t("casework.rules.source." + source.source().name().toLowerCase(Locale.ROOT)));
  }

  private static String plain(String value, Page page) {
    return switch (value) {
      case "true", "false" -> page.t("casework.rules.value." + value);
      default -> PLAIN.matcher(value).matches() ? value : page.t("casework.rules.value.read");
    };
  }
}
