package org.tongban.items;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongban.items.Bundle.Part;

/** Holds a bundle to its own form and to the items of its parts (一件事检查). */
final class BundleLint {

  private static final String FILE = BundleFile.FILE;
  private static final int FEWEST = 2;

  private final PackageFiles files;
  private final LoadedPackage item;
  private final Bundle bundle;
  private final Neighbours neighbours;
  private final Findings findings;
  private final Map<String, FormStep.Field> asked = new HashMap<>();

  private BundleLint(
      PackageFiles files,
      LoadedPackage item,
      Bundle bundle,
      Neighbours neighbours,
      Findings findings) {
    this.files = files;
    this.item = item;
    this.bundle = bundle;
    this.neighbours = neighbours;
    this.findings = findings;
    FactNames.fields(item).forEach(field -> asked.put(field.name(), field));
  }

  /** Nothing is said of a package that is no bundle. */
  static void check(
      PackageFiles files, LoadedPackage item, Neighbours neighbours, Findings findings) {
    item.bundle()
        .ifPresent(bundle -> new BundleLint(files, item, bundle, neighbours, findings).check());
  }

  private void check() {
    if (bundle.parts().size() < FEWEST) {
      findings.error(FILE, "a bundle has at least %d parts".formatted(FEWEST));
    }
    bundle.parts().forEach(this::part);
  }

  private void part(String name, Part part) {
    part.after().stream()
        .filter(earlier -> !bundle.parts().containsKey(earlier))
        .forEach(
            earlier -> error(name, "%s comes after %s, which is no part".formatted(name, earlier)));
    if (bundle.before(name).contains(name)) {
      error(name, "%s comes after itself: the order of the parts has a circle".formatted(name));
    }
    part.when().forEach((field, options) -> when(name, field, options));
    Optional<ItemPackage> child =
        part.item().equals(item.version().code()) ? Optional.empty() : neighbours.find(part.item());
    if (child.isEmpty()) {
      error(
          part.item(),
          "%s: there is no other item %s, shown or in the same folder"
              .formatted(name, part.item()));
    } else if (child.get().handling().isEmpty() || child.get().bundle().isPresent()) {
      error(part.item(), "%s: %s has no process of one jurisdiction".formatted(name, part.item()));
    } else {
      answers(name, part, child.get());
    }
  }

  private void when(String name, String field, List<String> options) {
    FormStep.Field question = asked.get(field);
    if (question == null || !question.options().containsAll(options) || options.isEmpty()) {
      error(field, "%s: %s is no question that offers %s".formatted(name, field, options));
    }
  }

  private void answers(String name, Part part, ItemPackage child) {
    Map<String, FormStep.Field> wanted = new HashMap<>();
    child.steps().stream()
        .flatMap(step -> step.fields().stream())
        .forEach(field -> wanted.put(field.name(), field));
    part.answers()
        .forEach((field, source) -> {
          FormStep.Field question = wanted.get(field);
          if (question == null) {
            error(field, "%s: the form of %s does not ask %s".formatted(name, part.item(), field));
          } else {
            answer(name, part, question, source);
          }
        });
    wanted.values().stream()
        .filter(field -> field.required() && !part.answers().containsKey(field.name()))
        .forEach(field ->
            error(
                name,
                "%s: %s asks %s: say where its answer comes from"
                    .formatted(name, part.item(), field.name())));
  }

  private void answer(String name, Part part, FormStep.Field question, String source) {
    if (source.startsWith(Bundle.ANSWER)) {
      asked(name, part, question, source.substring(Bundle.ANSWER.length()));
    } else if (source.startsWith(Bundle.ENTERED)) {
      entered(name, question, source.substring(Bundle.ENTERED.length()));
    } else if (!source.startsWith(Bundle.VALUE)) {
      error(
          question.name(),
          "%s: %s comes from answer:FIELD, entered:PART or value:TEXT"
              .formatted(name, question.name()));
    }
  }

  private void asked(String name, Part part, FormStep.Field question, String from) {
    FormStep.Field given = asked.get(from);
    if (given == null) {
      error(question.name(), "%s: this form does not ask %s".formatted(name, from));
      return;
    }
    if (given.kind() != question.kind()) {
      error(
          question.name(),
          "%s: %s is %s, but %s is %s"
              .formatted(name, question.name(), question.kind(), from, given.kind()));
    }
    List<String> options = part.when().getOrDefault(from, given.options());
    if (!question.options().containsAll(options)) {
      error(
          question.name(),
          "%s: %s offers %s, but %s may be %s"
              .formatted(name, question.name(), question.options(), from, options));
    }
    if (question.required() && !given.required() && part.when().isEmpty()) {
      error(
          question.name(),
          "%s: %s needs an answer, but %s may be left out".formatted(name, question.name(), from));
    }
  }

  private void entered(String name, FormStep.Field question, String from) {
    Part earlier = bundle.parts().get(from);
    boolean enters =
        earlier != null
            && bundle.before(name).contains(from)
            && neighbours
                .find(earlier.item())
                .flatMap(ItemPackage::handling)
                .flatMap(Handling::effect)
                .isPresent();
    if (!enters || !question.kind().ofHousehold()) {
      error(
          question.name(),
          "%s: %s is no member entered by %s, a part before it that declares to the register"
              .formatted(name, question.name(), from));
    }
  }

  private void error(String line, String what) {
    findings.error(FILE, files.line(FILE, line), what);
  }
}
