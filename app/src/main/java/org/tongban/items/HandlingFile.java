package org.tongban.items;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.tongban.kernel.Department;

/** Reads {@code handling.yaml} of a package and holds it against the package's other files. */
final class HandlingFile {

  static final String FILE = "handling.yaml";
  static final String PROCESS = "case.bpmn20.xml";
  private static final Pattern PROCEDURE = Pattern.compile("[A-Z][A-Z_]{1,39}");
  private static final Pattern SOURCE =
      Pattern.compile("answer:[A-Za-z]\\w*|fact:(\\w|\\{[A-Za-z]\\w*})+|value:.{1,200}");

  private HandlingFile() {}

  /** Empty for a package that has a procedure of its own. */
  static Optional<Handling> read(PackageFiles files, DescriptionFile description, Form form) {
    if (!files.content().containsKey(FILE)) {
      return Optional.empty();
    }
    Handling handling = PackageYaml.yaml(files, FILE, Handling.class);
    Set<String> tasks = UserTasks.of(files, PROCESS);
    if (!tasks.equals(handling.stages().keySet())) {
      throw new PackageRefusedException(
          FILE,
          "the stages are "
              + new TreeSet<>(handling.stages().keySet())
              + ", but the user tasks of "
              + PROCESS
              + " are "
              + new TreeSet<>(tasks));
    }
    handling.stages().forEach((name, stage) -> check(name, stage, description));
    handling.place().ifPresent(place -> place(place, form));
    handling.effect().ifPresent(effect -> check(effect, form));
    handling
        .procedures()
        .orElse(Map.of())
        .forEach((name, procedure) -> check(name, procedure, handling, description));
    handling.instant().ifPresent(instant -> InstantLint.check(instant, handling, form));
    return Optional.of(handling);
  }

  private static void check(
      String name, Handling.Procedure procedure, Handling handling, DescriptionFile description) {
    for (String stage : procedure.stages()) {
      Handling.Stage known = handling.stages().get(stage);
      if (known == null || known.office() == Handling.Office.RESIDENT) {
        throw new PackageRefusedException(
            FILE, "procedure " + name + ": " + stage + " is no stage of an office");
      }
    }
    if (!PROCEDURE.matcher(name).matches() || procedure.stages().isEmpty()) {
      throw new PackageRefusedException(
          FILE, "procedure " + name + ": a name in capital letters, with at least one stage");
    }
    procedure
        .longest()
        .filter(term -> !description.terms().containsKey(term))
        .ifPresent(term -> {
          throw new PackageRefusedException(
              FILE, "procedure " + name + ": description.yaml has no term " + term);
        });
  }

  private static void place(String place, Form form) {
    boolean asked =
        form.steps().stream()
            .flatMap(step -> step.fields().stream())
            .anyMatch(field ->
                field.name().equals(place)
                    && field.kind() == FormStep.Kind.COMMUNITY
                    && field.required());
    if (!asked) {
      throw new PackageRefusedException(
          FILE, "place: " + place + " is no required question of the kind COMMUNITY");
    }
  }

  private static void check(Handling.Effect effect, Form form) {
    effect.fields().forEach((field, source) -> check(field, source, form));
    if (!Set.of(Handling.Effect.HOUSEHOLD, Handling.Effect.APPLICANT).contains(effect.subject())) {
      check("subject", effect.subject(), form);
    }
    if (!effect.effective().equals(Handling.Effect.TODAY)) {
      check("effective", effect.effective(), form);
    }
  }

  private static void check(String name, Handling.Stage stage, DescriptionFile description) {
    if (!description.terms().containsKey(stage.term())) {
      throw new PackageRefusedException(
          FILE, "stage " + name + ": description.yaml has no term " + stage.term());
    }
    boolean named = stage.department().filter(Department::isCode).isPresent();
    boolean needed = stage.office() == Handling.Office.DEPARTMENT;
    if (named != needed || named != stage.department().isPresent()) {
      throw new PackageRefusedException(
          FILE,
          "stage "
              + name
              + ": the office DEPARTMENT, and no other, needs department: CODE in capital letters");
    }
    boolean resident = stage.office() == Handling.Office.RESIDENT;
    boolean corrects = stage.kind() == Handling.Kind.CORRECT;
    if (resident != corrects || resident != stage.answers().isEmpty()) {
      throw new PackageRefusedException(
          FILE, "stage " + name + ": the resident corrects and gives no answer, an office answers");
    }
  }

  private static void check(String field, String source, Form form) {
    boolean known =
        SOURCE.matcher(source).matches()
            && (!source.startsWith("answer:") || asks(form, source.substring("answer:".length())));
    if (!known) {
      throw new PackageRefusedException(
          FILE,
          "effect "
              + field
              + ": "
              + source
              + " is neither answer:FIELD of the form, fact:NAME nor value:TEXT");
    }
  }

  private static boolean asks(Form form, String name) {
    return form.steps().stream()
        .flatMap(step -> step.fields().stream())
        .map(FormStep.Field::name)
        .anyMatch(name::equals);
  }

  /** Collects the ids of the user tasks of a process. */
  private static final class UserTasks implements XmlWalk.Visitor {

    private final Set<String> ids = new TreeSet<>();

    static Set<String> of(PackageFiles files, String name) {
      UserTasks tasks = new UserTasks();
      XmlWalk.walk(files, name, tasks);
      return tasks.ids;
    }

    @Override
    public void element(XMLStreamReader element, int line) {
      String id = element.getAttributeValue(null, "id");
      if (element.getLocalName().equals("userTask") && id != null) {
        ids.add(id);
      }
    }

    @Override
    public void text(String element, String text, int line) {
      // Only elements name tasks.
    }
  }
}
