package org.tongban.casework.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.tongban.casework.DeskAction;
import org.tongban.casework.Dossier;
import org.tongban.casework.HistoryLine;
import org.tongban.casework.Side;
import org.tongban.deadlines.Deadlines;
import org.tongban.items.ItemCatalogue;
import org.tongban.items.ItemPackage;
import org.tongban.kernel.Actor;
import org.tongban.registry.changes.ChangeRow;
import org.tongban.registry.changes.ChangeRows;
import org.tongban.ui.CheckRow;
import org.tongban.ui.Page;

/** Puts a case into the words of the desk. */
@Component
class DeskViews {

  private final ItemCatalogue items;
  private final DeskNames names;
  private final DepartmentRows departments;
  private final RulesViews rules;
  private final ChangeRows changes;
  private final Deadlines deadlines;
  private final Clock clock;

  DeskViews(
      ItemCatalogue items,
      DeskNames names,
      DepartmentRows departments,
      RulesViews rules,
      ChangeRows changes,
      Deadlines deadlines,
      Clock clock) {
    this.items = items;
    this.names = names;
    this.departments = departments;
    this.rules = rules;
    this.changes = changes;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  DeskWords words(Page page) {
    return new DeskWords(page, clock.instant());
  }

  DeskCase of(Dossier dossier, Page page) {
    DeskWords words = words(page);
    ItemPackage item = items.version(dossier.item());
    DeskHistory history = new DeskHistory(words, names.in(dossier));
    return new DeskCase(
        "/desk/cases/" + dossier.id(),
        dossier.number(),
        title(dossier, item, words),
        dossier.clock().map(task -> DeskWords.level(task.light())).orElse(""),
        dossier
            .clock()
            .map(task -> words.t("desk.clock", words.light(task), words.due(task.due())))
            .orElse(""),
        meta(dossier, words),
        dossier.unmasked(),
        new DeskFacts(words, dossier).groups(item),
        checks(dossier, item, page),
        summary(dossier, words),
        dossier
            .byRules()
            .map(made -> rules.of(made, dossier.checks(), dossier.item(), page))
            .orElse(null),
        rules.findable(dossier, page),
        departments.of(dossier.stages(), dossier.item(), page),
        materials(dossier, item, page.locale()),
        history.events(dossier),
        history.messages(dossier),
        offer(dossier, page));
  }

  /** Only an office that keeps the register hands the code over. */
  private static String offer(Dossier dossier, Page page) {
    boolean offers =
        dossier.state().finished() && page.signedInActor().filter(Actor::keepsRegister).isPresent();
    return offers ? "/desk/ratings/offers/" + dossier.id() : "";
  }

  /** What has just been done to the case. */
  String done(Dossier dossier, DeskAction action, Page page) {
    return words(page).of(items.version(dossier.item()), "desk.done", action);
  }

  private static String title(Dossier dossier, ItemPackage item, DeskWords words) {
    String name = DeskWords.shortName(item.text("item.name", words.page().locale()));
    String side = item.handling().isPresent() ? "case" : side(dossier);
    return words.t(
        "desk.title." + side,
        name,
        dossier
            .clock()
            .map(task -> words.t("desk.task." + task.task().name()))
            .orElse(words.state(dossier.state())));
  }

  private static String side(Dossier dossier) {
    return dossier.side() == Side.TARGET ? "target" : "origin";
  }

  private static List<String> meta(Dossier dossier, DeskWords words) {
    List<String> meta = new ArrayList<>();
    dossier.history().stream()
        .map(HistoryLine::at)
        .findFirst()
        .ifPresent(at -> meta.add(words.t("desk.meta.since", words.page().moment(at))));
    meta.add(words.state(dossier.state()));
    dossier
        .permit()
        .ifPresent(paper ->
            meta.add(
                words.t("desk.meta.permit", paper.number(), words.page().day(paper.expires()))));
    dossier
        .certificate()
        .ifPresent(paper ->
            meta.add(
                words.t(
                    "desk.meta.certificate", paper.number(), words.page().day(paper.expires()))));
    dossier
        .repeats()
        .ifPresent(number ->
            meta.add(
                number.equals(dossier.number())
                    ? words.t("desk.meta.unmended")
                    : words.t("desk.meta.repeats", number)));
    meta.add(words.t("desk.meta.version", dossier.item().version()));
    return meta;
  }

  /** Checks that the product makes have their texts here, all others in the package. */
  static String text(ItemPackage item, Page page, String key) {
    return key.startsWith("casework.") ? page.t(key) : item.text(key, page.locale());
  }

  private static List<CheckRow> checks(Dossier dossier, ItemPackage item, Page page) {
    return dossier.checks().stream()
        .sorted(Comparator.comparing(Dossier.Check::passed))
        .map(check ->
            new CheckRow(
                check.passed(),
                text(item, page, check.reason()),
                text(item, page, check.citation())))
        .toList();
  }

  private static String summary(Dossier dossier, DeskWords words) {
    int flags = flags(dossier);
    return words.t("desk.checks.summary", dossier.checks().size() - flags, flags);
  }

  static int flags(Dossier dossier) {
    return Math.toIntExact(dossier.checks().stream().filter(check -> !check.passed()).count());
  }

  private static List<DeskCase.Material> materials(
      Dossier dossier, ItemPackage item, Locale locale) {
    return dossier.materials().stream()
        .map(material ->
            new DeskCase.Material(
                item.text(material.name(), locale),
                item.text(material.issuer(), locale),
                item.text(material.source(), locale)))
        .toList();
  }

  DeskForm form(Dossier dossier, Page page, DeskInput input, List<DeskForm.Problem> problems) {
    DeskWords words = words(page);
    ItemPackage item = items.version(dossier.item());
    List<ChangeRow> register =
        dossier
            .register()
            .map(answer -> changes.of(answer.changes(), page.signedInActor().orElseThrow(), page))
            .orElse(List.of());
    DeskDiffs diffs = new DeskDiffs(words, item, deadlines, dossier, register);
    List<DeskForm.Choice> choices = new ArrayList<>();
    for (DeskAction action : dossier.actions()) {
      choices.add(
          new DeskForm.Choice(
              action.name(),
              choices.size() + 1,
              words.of(item, "desk.act", action),
              words.of(item, "desk.confirm", action),
              DeskInput.cautious(action),
              action.needsReason(),
              action == DeskAction.ASK_CORRECTION,
              diffs.of(action)));
    }
    return new DeskForm(choices, input, flags(dossier), problems);
  }
}
