package org.tongban.registry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells what a plan would change field by field (登记预览): the latest before, the latest after. */
final class PlanPreview {

  private PlanPreview() {}

  static Preview of(Plan plan) {
    Map<Object, Row<?>> before = latest(plan.closed);
    Map<Object, Row<?>> after = latest(plan.opened);
    Map<Object, Row<?>> all = new LinkedHashMap<>(before);
    after.forEach(all::putIfAbsent);
    List<Change> changes = new ArrayList<>();
    all.forEach((key, row) -> compare(row.subject(), before.get(key), after.get(key), changes));
    after.values().forEach(row -> begun(plan, row).ifPresent(changes::add));
    plan.entered.keySet().forEach(person -> changes.add(issued(Subject.of(person))));
    return new Preview(changes, plan.warnings);
  }

  /** A number is drawn when it is registered, so a preview only says that one will be. */
  private static Change issued(Subject subject) {
    return new Change(subject, "number", null, "*");
  }

  /** What a correction lets begin on another day; registrations and marriages say it anyway. */
  private static Optional<Change> begun(Plan plan, Row<?> row) {
    String field =
        switch (row) {
          case HouseholdRow _ -> "householdSince";
          case KinshipRow _ -> "kinshipSince";
          case DwellingRow _ -> "dwellingSince";
          case PersonRow _, RegistrationRow _, MarriageRow _, PaperRow _ -> "";
        };
    return Optional.ofNullable(plan.begunInstead.get(row.version()))
        .filter(_ -> !field.isEmpty())
        .map(wrong -> new Change(row.subject(), field, wrong.toString(), row.from().toString()));
  }

  private static Map<Object, Row<?>> latest(List<Row<?>> rows) {
    Map<Object, Row<?>> latest = new LinkedHashMap<>();
    for (Row<?> row : rows) {
      latest.merge(key(row), row, (one, two) -> one.from().isAfter(two.from()) ? one : two);
    }
    return latest;
  }

  /** What stands for the same thing before and after. */
  private static Object key(Row<?> row) {
    return switch (row) {
      case PersonRow person -> List.of("person", person.person());
      case HouseholdRow household -> List.of("household", household.id());
      case RegistrationRow registration -> List.of("registration", registration.person());
      case MarriageRow marriage -> List.of("marriage", marriage.one(), marriage.other());
      case KinshipRow kin -> List.of("kinship", kin.person(), kin.child(), kin.kind());
      case DwellingRow dwelling -> List.of("dwelling", dwelling.dwelling());
      case PaperRow paper -> List.of("paper", paper.document());
    };
  }

  private static void compare(
      Subject subject, @Nullable Row<?> before, @Nullable Row<?> after, List<Change> changes) {
    Map<String, @Nullable String> old = before == null ? Map.of() : before.fields();
    Map<String, @Nullable String> young = after == null ? Map.of() : after.fields();
    Map<String, @Nullable String> keys = new LinkedHashMap<>(old);
    keys.putAll(young);
    for (String field : keys.keySet()) {
      String was = old.get(field);
      String will = young.get(field);
      if (!Objects.equals(was, will)) {
        changes.add(new Change(subject, field, was, will));
      }
    }
  }
}
