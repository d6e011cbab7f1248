package org.tongban.registry.declaring;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.RegionCode;
import org.tongban.registry.Declaration.Related;

/**
 * What was typed into a form (填报内容), read field by field; whatever is missing or not understood is
 * noted under the field, so that all of it can be said at once.
 */
final class Answers {

  static final String MEMBER = "member.";

  private final Map<String, String> typed;
  private final Map<String, String> problems = new LinkedHashMap<>();

  Answers(Map<String, String> typed) {
    this.typed = typed;
  }

  /** Message keys by field. */
  Map<String, String> problems() {
    return problems;
  }

  void problem(String field, String messageKey) {
    problems.putIfAbsent(field, messageKey);
  }

  String text(String field) {
    return typed.getOrDefault(field, "").strip();
  }

  @Nullable String textOrNull(String field) {
    return text(field).isEmpty() ? null : text(field);
  }

  boolean given(String field) {
    return !text(field).isEmpty();
  }

  @Nullable LocalDate dateOrNull(String field) {
    return read(field, Answers::day);
  }

  LocalDate date(String field, LocalDate otherwise) {
    LocalDate read = dateOrNull(field);
    return read == null ? otherwise : read;
  }

  @Nullable Integer whole(String field) {
    return read(field, Integer::valueOf);
  }

  RegionCode region(String field) {
    RegionCode read = read(field, Answers::place);
    return read == null ? RegionCode.NATION : read;
  }

  @Nullable UUID id(String field) {
    return read(field, UUID::fromString);
  }

  <E extends Enum<E>> E one(String field, Class<E> of) {
    E read = read(field, text -> Enum.valueOf(of, text));
    return read == null ? of.getEnumConstants()[0] : read;
  }

  /** Who was given a relation among a household's members. */
  List<Related> members() {
    return typed.entrySet().stream()
        .filter(answer -> answer.getKey().startsWith(MEMBER) && !answer.getValue().isBlank())
        .map(answer -> related(answer.getKey().substring(MEMBER.length()), answer.getValue()))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Notes what a form needs and does not have. */
  void require(Field field) {
    boolean there = field.type() == Field.Type.MEMBERS ? !members().isEmpty() : given(field.name());
    if (field.required() && !there) {
      problem(field.name(), "registry.desk.fix.missing");
    }
    boolean foreign =
        field.type() == Field.Type.CHOICE
            && given(field.name())
            && !field.options().codes().contains(text(field.name()));
    if (foreign) {
      problem(field.name(), "registry.desk.fix.choice");
    }
  }

  private Optional<Related> related(String member, String relation) {
    try {
      return Optional.of(new Related(PersonId.of(member), relation));
    } catch (IllegalArgumentException _) {
      problem("members", "registry.desk.fix.choice");
      return Optional.empty();
    }
  }

  private <T> @Nullable T read(String field, Function<String, T> parser) {
    if (!given(field)) {
      return null;
    }
    try {
      return parser.apply(text(field));
    } catch (IllegalArgumentException | DateTimeException | NoSuchElementException _) {
      problem(field, "registry.desk.fix.form");
      return null;
    }
  }

  private static LocalDate day(String text) {
    LocalDate day = LocalDate.parse(text);
    if (day.getYear() < 1900 || day.getYear() > 2199) {
      throw new IllegalArgumentException("no day of a register");
    }
    return day;
  }

  private static RegionCode place(String text) {
    if (text.length() < 6) {
      throw new IllegalArgumentException("no county");
    }
    return new RegionCode(text);
  }
}
