package org.tongban.casework.web;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.tongban.casework.Draft;
import org.tongban.items.FieldProblem;
import org.tongban.items.FormStep;
import org.tongban.items.ItemPackage;
import org.tongban.ui.Page;
import org.tongban.ui.References;

/** Draws up the page of a step from a draft and what was typed. */
@Component
class ApplicationSteps {

  private final References references;
  private final Clock clock;

  ApplicationSteps(References references, Clock clock) {
    this.references = references;
    this.clock = clock;
  }

  /** The step as saved, without problems. */
  ApplicationStepView saved(Page page, ItemPackage item, Draft draft, int number, boolean check) {
    return view(page, item, draft, number, check, draft.answers(), Map.of(), List.of());
  }

  /** The step with what was typed and what is wrong with it. */
  ApplicationStepView mending(
      Page page,
      ItemPackage item,
      Draft draft,
      int number,
      boolean check,
      ApplicationAnswers answers) {
    Map<String, String> wrong = new LinkedHashMap<>();
    for (FieldProblem problem : draft.problems()) {
      wrong.put(problem.field(), problem.messageKey());
    }
    wrong.putAll(answers.refused());
    return view(page, item, draft, number, check, answers.typed(), wrong, List.of());
  }

  /** The step as typed over a draft that was changed in another window. */
  ApplicationStepView stale(
      Page page,
      ItemPackage item,
      Draft newest,
      int number,
      boolean check,
      ApplicationAnswers answers) {
    ApplicationTexts texts = ApplicationTexts.of(item, page, newest);
    List<ApplicationFact> elsewhere =
        item.steps().get(number - 1).fields().stream()
            .filter(field -> !answer(newest, field).equals(answers.typed().get(field.name())))
            .map(field ->
                new ApplicationFact(
                    texts.of(field.label()), texts.answer(field, answer(newest, field)), ""))
            .toList();
    return view(page, item, newest, number, check, answers.typed(), answers.refused(), elsewhere);
  }

  private ApplicationStepView view(
      Page page,
      ItemPackage item,
      Draft draft,
      int number,
      boolean check,
      Map<String, String> values,
      Map<String, String> wrong,
      List<ApplicationFact> elsewhere) {
    ApplicationTexts texts = ApplicationTexts.of(item, page, draft);
    FormStep step = item.steps().get(number - 1);
    List<ApplicationQuestion> questions =
        step.fields().stream()
            .map(field ->
                texts.question(
                    field,
                    values.getOrDefault(field.name(), ""),
                    wrong.containsKey(field.name()) ? texts.problem(wrong.get(field.name())) : ""))
            .toList();
    Map<String, String> problems = new LinkedHashMap<>();
    for (ApplicationQuestion question : questions) {
      if (!question.problem().isEmpty()) {
        problems.put(
            "f-" + question.name(),
            page.t(
                "casework.resident.problem",
                question.label().replaceAll("[?？]$", ""),
                question.problem()));
      }
    }
    int total = item.steps().size();
    return new ApplicationStepView(
        draft.id(),
        texts.itemName(),
        number,
        total,
        draft.revision(),
        check && number < total,
        texts.of(step.title()),
        step.known().stream()
            .filter(name -> number < total || draft.known().containsKey(name))
            .map(name -> texts.known(name, draft))
            .toList(),
        questions,
        problems,
        problems.isEmpty() ? "" : references.next(),
        draft.correction(),
        elsewhere,
        number == total ? sections(texts, draft) : List.of(),
        clock.instant());
  }

  private static List<ApplicationSection> sections(ApplicationTexts texts, Draft draft) {
    List<FormStep> steps = texts.item().steps();
    return IntStream.range(0, steps.size() - 1)
        .mapToObj(index -> section(texts, draft, index + 1, steps.get(index)))
        .toList();
  }

  private static ApplicationSection section(
      ApplicationTexts texts, Draft draft, int number, FormStep step) {
    return new ApplicationSection(
        number,
        texts.of(step.title()),
        step.known().stream().map(name -> texts.known(name, draft)).toList(),
        step.fields().stream()
            .map(field ->
                new ApplicationSection.Answer(
                    field.name(),
                    texts.of(field.label()),
                    texts.answer(field, answer(draft, field))))
            .toList());
  }

  private static String answer(Draft draft, FormStep.Field field) {
    return draft.answers().getOrDefault(field.name(), "");
  }
}
