package org.tongban.casework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.tongban.items.FieldProblem;
import org.tongban.items.FormStep;
import org.tongban.items.ItemCatalogue;
import org.tongban.items.ItemPackage;
import org.tongban.items.Viewer;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Refusal;
import org.tongban.registry.Inquiries;

/** Shows drafts and says what is wrong with their answers (填写). */
@Component
class Drafting {

  /** Answers kept though they are wrong are cut to this, so that a draft stays small. */
  private static final int LONGEST = 2_000;

  private final ItemCatalogue items;
  private final Prefill prefill;
  private final GeneralFacts facts;
  private final Inquiries inquiries;
  private final BundleAnswers bundles;

  Drafting(
      ItemCatalogue items,
      Prefill prefill,
      GeneralFacts facts,
      Inquiries inquiries,
      BundleAnswers bundles) {
    this.items = items;
    this.prefill = prefill;
    this.facts = facts;
    this.inquiries = inquiries;
    this.bundles = bundles;
  }

  Draft show(HeldCase of, Actor resident, List<FieldProblem> problems) {
    return new Draft(
        of.id,
        of.item,
        of.state(),
        of.way.revision(),
        firstIncomplete(of, resident),
        known(of, resident),
        of.answers(),
        problems,
        of.progress().correction(),
        members(of, resident),
        asks(of, kind -> kind == FormStep.Kind.COMMUNITY) ? inquiries.communities() : List.of());
  }

  private List<Draft.Member> members(HeldCase of, Actor resident) {
    return of instanceof GeneralCase matter && asks(of, FormStep.Kind::ofHousehold)
        ? facts.members(matter, resident)
        : List.of();
  }

  private boolean asks(HeldCase of, Predicate<FormStep.Kind> kind) {
    return items.version(of.item).steps().stream()
        .flatMap(step -> step.fields().stream())
        .anyMatch(field -> kind.test(field.kind()));
  }

  private Map<String, String> known(HeldCase of, Actor resident) {
    return switch (of) {
      case MigrationCase migration -> prefill.known(migration, resident);
      case GeneralCase matter -> facts.known(matter, resident);
    };
  }

  /** The answers that belong to the step; INVALID for a step the form does not have. */
  Map<String, String> belonging(HeldCase of, int step, Map<String, String> answers) {
    Map<String, String> kept = new HashMap<>();
    names(of, step)
        .forEach(name -> {
          String given = answers.getOrDefault(name, "").strip();
          kept.put(name, given.substring(0, Math.min(given.length(), LONGEST)));
        });
    return kept;
  }

  List<FieldProblem> problems(HeldCase of, int step, Actor resident) {
    Map<String, String> given = new HashMap<>(of.answers());
    given.keySet().retainAll(names(of, step));
    given.values().removeIf(String::isEmpty);
    List<FieldProblem> problems = new ArrayList<>(items.version(of.item).validate(step, given));
    FormStep asked = items.version(of.item).steps().get(step);
    problems.addAll(strangers(of, asked, given, resident));
    problems.addAll(unserved(asked, given));
    bundles.problems(of, asked, Viewer.of(resident)).stream()
        .filter(more -> problems.stream().noneMatch(known -> known.field().equals(more.field())))
        .toList()
        .forEach(problems::add);
    return List.copyOf(problems);
  }

  /** Whoever was chosen and is not, or may not be, one of the applicant's household. */
  private List<FieldProblem> strangers(
      HeldCase of, FormStep step, Map<String, String> given, Actor resident) {
    List<FormStep.Field> choices =
        step.fields().stream()
            .filter(field -> field.kind().ofHousehold() && given.containsKey(field.name()))
            .toList();
    if (choices.isEmpty()) {
      return List.of();
    }
    List<String> members =
        members(of, resident).stream().map(member -> member.person().toString()).toList();
    String self = of.applicant().toString();
    return choices.stream()
        .filter(field -> {
          String chosen = given.getOrDefault(field.name(), "");
          boolean oneself = field.kind() == FormStep.Kind.OTHER_MEMBER && chosen.equals(self);
          return oneself || !members.contains(chosen);
        })
        .map(field -> new FieldProblem(field.name(), "problem.options"))
        .toList();
  }

  /** Communities of nobody's office here. */
  private List<FieldProblem> unserved(FormStep step, Map<String, String> given) {
    return step.fields().stream()
        .filter(field -> field.kind() == FormStep.Kind.COMMUNITY)
        .filter(field -> given.containsKey(field.name()))
        .filter(field -> !served(given.getOrDefault(field.name(), "")))
        .map(field -> new FieldProblem(field.name(), "problem.options"))
        .toList();
  }

  private boolean served(String community) {
    return PlaceFacts.community(community).filter(inquiries::served).isPresent();
  }

  /** The first step with a problem, or the number of steps. */
  int firstIncomplete(HeldCase of, Actor resident) {
    int steps = items.version(of.item).steps().size();
    int step = 0;
    while (step < steps && problems(of, step, resident).isEmpty()) {
      step++;
    }
    return step;
  }

  void requireComplete(HeldCase of, Actor resident) {
    ItemPackage item = items.version(of.item);
    int step = firstIncomplete(of, resident);
    if (step < item.steps().size()) {
      throw new Refusal(Refusal.Kind.INVALID, "casework.submit.incomplete", step + 1);
    }
  }

  private Set<String> names(HeldCase of, int step) {
    List<FormStep> steps = items.version(of.item).steps();
    if (step < 0 || step >= steps.size()) {
      throw new Refusal(Refusal.Kind.INVALID, "casework.draft.noSuchStep");
    }
    Set<String> names = new HashSet<>();
    steps.get(step).fields().forEach(field -> names.add(field.name()));
    return names;
  }
}
