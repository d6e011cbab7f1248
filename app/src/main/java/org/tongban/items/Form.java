package org.tongban.items;

import com.networknt.schema.Schema;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tongban.kernel.CitizenNumber;
import tools.jackson.databind.node.StringNode;

/** The questions of an item (表单) and what makes an answer to them wrong. */
final class Form {

  private static final int LONGEST = 2000;
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** Control, direction and private characters, half surrogates; line ends are free. */
  private static final Pattern CONTROL =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}&&[^\\r\\n\\t]]");

  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final List<FormStep> steps;
  private final Map<String, Schema> schemas;
  private final Clock clock;

  Form(List<FormStep> steps, Map<String, Schema> schemas, Clock clock) {
    this.steps = steps;
    this.schemas = schemas;
    this.clock = clock;
  }

  List<FormStep> steps() {
    return steps;
  }

  /** The same form, asked at another time. */
  Form at(Clock other) {
    return new Form(steps, schemas, other);
  }

  /** The question of the name. */
  Optional<FormStep.Field> field(String name) {
    return steps.stream()
        .flatMap(step -> step.fields().stream())
        .filter(field -> field.name().equals(name))
        .findFirst();
  }

  List<FieldProblem> validate(int step, Map<String, String> answers) {
    List<FieldProblem> problems = new ArrayList<>();
    List<FormStep.Field> fields = steps.get(step).fields();
    for (FormStep.Field field : fields) {
      problem(field, answers.getOrDefault(field.name(), ""))
          .ifPresent(found -> problems.add(new FieldProblem(field.name(), found.key())));
    }
    for (String name : answers.keySet()) {
      if (fields.stream().noneMatch(field -> field.name().equals(name))) {
        problems.add(new FieldProblem(name, Problem.UNKNOWN.key()));
      }
    }
    return List.copyOf(problems);
  }

  private Optional<Problem> problem(FormStep.Field field, String answer) {
    if (answer.isBlank()) {
      return field.required()
          ? Optional.of(field.kind() == FormStep.Kind.CONFIRM ? Problem.CONFIRM : Problem.REQUIRED)
          : Optional.empty();
    }
    if (answer.length() > LONGEST) {
      return Optional.of(Problem.TOO_LONG);
    }
    if (CONTROL.matcher(answer).find()) {
      return Optional.of(Problem.CONTROL);
    }
    Optional<Problem> found = bySchema(field, answer.strip());
    return found.isPresent() ? found : byKind(field.kind(), answer.strip());
  }

  private Optional<Problem> bySchema(FormStep.Field field, String answer) {
    Schema schema = schemas.get(field.name());
    if (schema == null) {
      return Optional.of(Problem.UNKNOWN);
    }
    return schema.validate(StringNode.valueOf(answer)).stream()
        .findFirst()
        .map(error -> problem(field.kind(), error.getKeyword()));
  }

  private static Problem problem(FormStep.Kind kind, String keyword) {
    return switch (keyword) {
      case "maxLength" -> Problem.TOO_LONG;
      case "enum" -> Problem.OPTIONS;
      case "const" -> Problem.CONFIRM;
      default ->
          switch (kind) {
            case PHONE -> Problem.PHONE;
            case MONTH -> Problem.MONTH;
            case DATE -> Problem.DATE;
            case CITIZEN_NUMBER -> Problem.CITIZEN_NUMBER;
            case MEMBER, OTHER_MEMBER, COMMUNITY -> Problem.OPTIONS;
            case TEXT, CHOICE, CONFIRM -> Problem.FORM;
          };
    };
  }

  private Optional<Problem> byKind(FormStep.Kind kind, String answer) {
    return switch (kind) {
      case MONTH -> month(answer);
      case DATE -> date(answer);
      case CITIZEN_NUMBER -> citizenNumber(answer);
      case MEMBER, OTHER_MEMBER -> member(answer);
      case TEXT, PHONE, CHOICE, COMMUNITY, CONFIRM -> Optional.empty();
    };
  }

  private Optional<Problem> month(String answer) {
    try {
      YearMonth now = YearMonth.now(clock.withZone(ZONE));
      return YearMonth.parse(answer).isAfter(now) ? Optional.of(Problem.FUTURE) : Optional.empty();
    } catch (DateTimeException wrong) {
      return Optional.of(Problem.MONTH);
    }
  }

  /** Whether it is one of the household is known to whoever offered them. */
  private static Optional<Problem> member(String answer) {
    return ID.matcher(answer).matches() ? Optional.empty() : Optional.of(Problem.OPTIONS);
  }

  private Optional<Problem> date(String answer) {
    try {
      LocalDate now = LocalDate.now(clock.withZone(ZONE));
      return LocalDate.parse(answer).isAfter(now) ? Optional.of(Problem.FUTURE) : Optional.empty();
    } catch (DateTimeException wrong) {
      return Optional.of(Problem.DATE);
    }
  }

  private static Optional<Problem> citizenNumber(String answer) {
    return CitizenNumber.parse(answer).isPresent()
        ? Optional.empty()
        : Optional.of(Problem.CITIZEN_NUMBER);
  }
}
