package org.tongban.registry.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tongban.registry.Household;
import org.tongban.registry.declaring.Business;
import org.tongban.registry.declaring.Field;
import org.tongban.registry.declaring.Options;
import org.tongban.ui.Page;

/** Draws the fields of a business from its descriptor, with what there is to choose from. */
record FormFields(
    Page page,
    Business business,
    Around around,
    Map<String, String> typed,
    Map<String, String> problems) {

  /** The fields of the business, then those of every form. */
  List<FormField> of(LocalDate today) {
    boolean twoSteps = business == Business.CHANGE || business == Business.CORRECT;
    if (twoSteps && !typed.containsKey("particular")) {
      return List.of(field(business.fields().getFirst()));
    }
    List<FormField> drawn = new ArrayList<>();
    for (Field field : business.fields()) {
      boolean value = twoSteps && field.name().equals("value");
      drawn.add(
          value
              ? field(FieldWords.valueOf(typed.getOrDefault("particular", ""), field))
              : field(field));
    }
    for (Field field : Field.ofEveryForm()) {
      String usual =
          switch (field.name()) {
            case "effective" -> today.toString();
            case "basis" -> business.basis();
            default -> "";
          };
      drawn.add(field(field, typed.getOrDefault(field.name(), usual)));
    }
    return drawn;
  }

  private FormField field(Field field) {
    return field(field, typed.getOrDefault(field.name(), ""));
  }

  private FormField field(Field field, String value) {
    String problem = problems.getOrDefault(field.name(), "");
    FieldWords words = new FieldWords(page, business);
    return new FormField(
        field.name(),
        field.type(),
        words.label(field),
        words.hint(field),
        field.required(),
        value,
        problem.isEmpty() ? "" : page.t(problem),
        options(field),
        field.type() == Field.Type.MEMBERS ? members() : List.of());
  }

  private List<FormField.Option> options(Field field) {
    return switch (field.type()) {
      case CHOICE -> words(field.options());
      case MEMBERS -> relations();
      case MEMBER ->
          household().stream()
              .map(member ->
                  new FormField.Option(
                      member.person().id().toString(),
                      member.person().maskedName()
                          + " · "
                          + page.tOr("registry.relation." + member.relation(), member.relation())))
              .toList();
      case PAPER ->
          around.papers().stream()
              .map(paper ->
                  new FormField.Option(
                      paper.id().toString(),
                      page.t("registry.papers.kind." + paper.kind())
                          + " "
                          + paper.serial()
                          + " · "
                          + page.t("registry.papers.state." + paper.state().name())))
              .toList();
      case EVENT ->
          around.events().stream()
              .map(event ->
                  new FormField.Option(
                      event.id().toString(),
                      page.day(event.effective())
                          + " "
                          + page.t("registry.event." + event.kind().name())))
              .toList();
      default -> List.of();
    };
  }

  /** Under another head a relation follows from the register where none is chosen. */
  private List<FormField.Option> relations() {
    boolean anotherHead = business == Business.HEAD_CHANGE || business == Business.HEAD_CORRECTION;
    String otherwise = page.t("registry.desk.members." + (anotherHead ? "derived" : "stays"));
    List<FormField.Option> relations = new ArrayList<>();
    relations.add(new FormField.Option("", otherwise));
    relations.addAll(words(Options.RELATION));
    return relations;
  }

  private List<FormField.Option> words(Options options) {
    return options.codes().stream()
        .map(code -> new FormField.Option(code, page.tOr(options.words() + "." + code, code)))
        .toList();
  }

  private List<FormField.MemberRow> members() {
    return household().stream()
        .map(member -> {
          String id = member.person().id().toString();
          return new FormField.MemberRow(
              id,
              member.person().maskedName(),
              page.tOr("registry.relation." + member.relation(), member.relation()),
              typed.getOrDefault("member." + id, ""));
        })
        .toList();
  }

  private List<Household.Member> household() {
    return around.household().map(Household::members).orElse(List.of());
  }
}
