package org.tongban.items.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.tongban.deadlines.Term;
import org.tongban.items.DecisionTable;
import org.tongban.items.EditedItem;
import org.tongban.kernel.Refusal;
import org.tongban.ui.Page;

/**
 * What is being edited, for the page (事项编辑页).
 *
 * @param texts those that have the words asked for, a few at a time
 * @param found how many have them
 */
public record EditView(
    String base,
    String next,
    String name,
    List<Text> texts,
    int found,
    Map<String, String> guides,
    List<Limit> limits,
    List<Material> materials,
    List<Table> tables) {

  /** What can be edited, each on a page. */
  public static final List<String> PARTS =
      List.of("texts", "guide", "limits", "materials", "rules", "draft");

  private static final int MOST = 15;
  private static final int LONGEST = 6;

  /** A text in the three languages. */
  public record Text(String key, Map<String, String> languages) {}

  /** A limit and what it is called. */
  public record Limit(String name, String called, int amount, Term.Unit unit) {}

  /** A material and what it is called. */
  public record Material(String key, String called) {}

  /** A table with its cells as they are written. */
  public record Table(String id, String called, List<String> heads, List<List<String>> rows) {}

  static EditView of(EditedItem item, String query, Page page) {
    String language = language(page.locale());
    List<Text> found =
        item.texts().entrySet().stream()
            .filter(text -> matches(text, query))
            .map(text -> new Text(text.getKey(), text.getValue()))
            .toList();
    return new EditView(
        item.base().version(),
        item.next(),
        item.text("item.name", language),
        found.stream().limit(MOST).toList(),
        found.size(),
        item.guides(),
        item.terms().entrySet().stream()
            .map(term ->
                new Limit(
                    term.getKey(),
                    item.text("term." + term.getKey(), language),
                    term.getValue().amount(),
                    term.getValue().unit()))
            .toList(),
        item.materials().stream().map(key -> new Material(key, item.text(key, language))).toList(),
        item.tables().stream().map(table -> table(table, item, language, page)).toList());
  }

  /** A whole number that was typed; -1, which nothing takes, for anything else. */
  static int amount(String typed) {
    String bare = typed.strip();
    return bare.matches("\\d+") && bare.length() < LONGEST ? Integer.parseInt(bare) : -1;
  }

  static Term.Unit unit(String name) {
    return Stream.of(Term.Unit.values())
        .filter(unit -> unit.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "items.edit.term"));
  }

  private static boolean matches(Map.Entry<String, Map<String, String>> text, String query) {
    String wanted = query.toLowerCase(Locale.ROOT);
    return Stream.concat(Stream.of(text.getKey()), text.getValue().values().stream())
        .anyMatch(words -> words.toLowerCase(Locale.ROOT).contains(wanted));
  }

  private static Table table(DecisionTable table, EditedItem item, String language, Page page) {
    List<String> heads = new ArrayList<>();
    Stream.of(table.inputs(), table.outputs(), table.annotations())
        .flatMap(List::stream)
        .forEach(head -> heads.add(page.tOr("items.column." + head, head)));
    return new Table(
        table.id(),
        item.text("check." + table.id(), language),
        List.copyOf(heads),
        table.rules().stream()
            .map(rule ->
                Stream.of(rule.inputs(), rule.outputs(), rule.annotations())
                    .flatMap(List::stream)
                    .toList())
            .toList());
  }

  private static String language(Locale locale) {
    String tag = locale.toLanguageTag().replace('-', '_');
    return EditedItem.LANGUAGES.contains(tag) ? tag : "zh_CN";
  }
}
