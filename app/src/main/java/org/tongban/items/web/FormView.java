package org.tongban.items.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tongban.items.FormStep;
import org.tongban.items.ItemPackage;

/** A step of the form as the resident sees it, with nothing filled in (表单预览). */
public record FormView(String title, List<Known> known, List<Question> questions) {

  /** A fact that is held already, and where it comes from. */
  public record Known(String label, String source) {}

  /**
   * A question.
   *
   * @param options value to text, for a choice
   */
  public record Question(
      String name,
      FormStep.Kind kind,
      String label,
      String hint,
      Map<String, String> options,
      boolean required) {}

  static List<FormView> of(ItemPackage item, Locale locale) {
    return item.steps().stream().map(step -> step(step, item, locale)).toList();
  }

  private static FormView step(FormStep step, ItemPackage item, Locale locale) {
    return new FormView(
        item.text(step.title(), locale),
        step.known().stream()
            .map(name ->
                new Known(
                    item.text("known." + name, locale),
                    item.text("known." + name + ".source", locale)))
            .toList(),
        step.fields().stream().map(field -> question(field, item, locale)).toList());
  }

  private static Question question(FormStep.Field field, ItemPackage item, Locale locale) {
    Map<String, String> options = new LinkedHashMap<>();
    field
        .options()
        .forEach(option -> options.put(option, item.text(field.label() + "." + option, locale)));
    return new Question(
        field.name(),
        field.kind(),
        item.text(field.label(), locale),
        field.hint().isEmpty() ? "" : item.text(field.hint(), locale),
        options,
        field.required());
  }
}
