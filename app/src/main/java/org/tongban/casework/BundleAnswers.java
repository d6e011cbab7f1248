package org.tongban.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongban.items.Bundle;
import org.tongban.items.FieldProblem;
import org.tongban.items.FormStep;
import org.tongban.items.ItemCatalogue;
import org.tongban.items.ItemPackage;
import org.tongban.items.Viewer;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.Refusal;

/** The one pool of answers from which every part of a bundle takes its own (材料共用). */
@Component
class BundleAnswers {

  private final ItemCatalogue items;
  private final Cases cases;
  private final BundleParts parts;
  private final EnteredPersons entered;

  BundleAnswers(ItemCatalogue items, Cases cases, BundleParts parts, EnteredPersons entered) {
    this.items = items;
    this.cases = cases;
    this.parts = parts;
    this.entered = entered;
  }

  /** What the part's form is answered with. */
  Map<String, String> of(GeneralCase bundle, Bundle all, Bundle.Part part) {
    List<BundlePart> begun = parts.of(bundle.id);
    Map<String, String> pool = pool(bundle, all, begun);
    Map<String, String> answers = new TreeMap<>();
    part.answers()
        .forEach((field, source) -> {
          String answer =
              source.startsWith(Bundle.ENTERED)
                  ? entered(source.substring(Bundle.ENTERED.length()), begun)
                      .map(PersonId::toString)
                      .orElse("")
                  : given(source, pool);
          if (!answer.isEmpty()) {
            answers.put(field, answer);
          }
        });
    return answers;
  }

  /** Whom parts before this one entered in the register, for its questions. */
  List<PersonId> entered(GeneralCase bundle, Bundle.Part part) {
    List<BundlePart> begun = parts.of(bundle.id);
    return part.answers().values().stream()
        .filter(source -> source.startsWith(Bundle.ENTERED))
        .flatMap(source -> entered(source.substring(Bundle.ENTERED.length()), begun).stream())
        .distinct()
        .toList();
  }

  private Optional<PersonId> entered(String part, List<BundlePart> begun) {
    return begun.stream()
        .filter(one -> one.name().equals(part))
        .flatMap(one -> one.caseId().stream())
        .flatMap(id -> entered.by(id).stream())
        .findFirst();
  }

  private static String given(String source, Map<String, String> pool) {
    return source.startsWith(Bundle.ANSWER)
        ? pool.getOrDefault(source.substring(Bundle.ANSWER.length()), "")
        : source.substring(Bundle.VALUE.length());
  }

  /** As it was filled in, with what was mended since in a part that took it. */
  private Map<String, String> pool(GeneralCase bundle, Bundle all, List<BundlePart> begun) {
    Map<String, String> pool = new TreeMap<>(bundle.answers());
    for (BundlePart one : begun) {
      Bundle.Part part = all.parts().get(one.name());
      Optional<HeldCase> held = one.caseId().flatMap(cases::find).filter(of -> !typing(of));
      if (part != null && held.isPresent()) {
        Map<String, String> now = held.get().answers();
        part.answers().forEach((field, source) -> mend(pool, bundle, source, now.get(field)));
      }
    }
    return pool;
  }

  /** What is being mended counts once it is handed in again. */
  private static boolean typing(HeldCase part) {
    return part.state() == CaseState.DRAFT || part.state() == CaseState.CORRECTION_ASKED;
  }

  private static void mend(
      Map<String, String> pool, GeneralCase bundle, String source, @Nullable String now) {
    if (source.startsWith(Bundle.ANSWER) && now != null) {
      String question = source.substring(Bundle.ANSWER.length());
      if (!now.equals(bundle.answers().get(question))) {
        pool.put(question, now);
      }
    }
  }

  /**
   * What the forms of the parts that are wanted say to the answers of a step, so that nothing is
   * handed in with which a part could not begin.
   */
  List<FieldProblem> problems(HeldCase of, FormStep step, Viewer viewer) {
    List<FieldProblem> problems = new ArrayList<>();
    items
        .version(of.item)
        .bundle()
        .ifPresent(bundle ->
            bundle.parts().values().stream()
                .filter(part -> part.wanted(of.answers()))
                .forEach(part -> problems(of, step, part, viewer, problems)));
    return problems;
  }

  private void problems(
      HeldCase of, FormStep step, Bundle.Part part, Viewer viewer, List<FieldProblem> problems) {
    Optional<ItemPackage> shown = shown(part.item(), viewer);
    for (FormStep.Field field : step.fields()) {
      part.answers().entrySet().stream()
          .filter(asked -> asked.getValue().equals(Bundle.ANSWER + field.name()))
          .forEach(asked ->
              shown
                  .flatMap(item -> problem(item, asked.getKey(), of, field.name()))
                  .filter(problem ->
                      problems.stream().noneMatch(known -> known.field().equals(field.name())))
                  .ifPresent(problem ->
                      problems.add(new FieldProblem(field.name(), problem.messageKey()))));
    }
  }

  private Optional<ItemPackage> shown(String item, Viewer viewer) {
    try {
      return Optional.of(items.current(item, viewer));
    } catch (Refusal _) {
      // The part says so itself when it should begin.
      return Optional.empty();
    }
  }

  private static Optional<FieldProblem> problem(
      ItemPackage item, String question, HeldCase of, String field) {
    String answer = of.answers().getOrDefault(field, "");
    Map<String, String> given = answer.isEmpty() ? Map.of() : Map.of(question, answer);
    List<FormStep> steps = item.steps();
    for (int step = 0; step < steps.size(); step++) {
      if (steps.get(step).fields().stream().anyMatch(one -> one.name().equals(question))) {
        return item.validate(step, given).stream()
            .filter(problem -> problem.field().equals(question))
            .findFirst();
      }
    }
    return Optional.empty();
  }
}
