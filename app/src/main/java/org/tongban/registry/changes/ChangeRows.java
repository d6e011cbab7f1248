package org.tongban.registry.changes;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CitizenNumber;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.RegionCode;
import org.tongban.registry.AsOf;
import org.tongban.registry.Change;
import org.tongban.registry.Reading;
import org.tongban.registry.Register;
import org.tongban.registry.Residents;
import org.tongban.registry.Subject;
import org.tongban.ui.Page;

/** Puts what a declaration changes into words: codes by their lists, persons by masked names. */
@Component
public class ChangeRows {

  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Set<String> LISTS =
      Set.of("sex", "ethnicity", "education", "marriage", "relation", "kind");

  private final Register register;
  private final Residents residents;
  private final Clock clock;

  ChangeRows(Register register, Residents residents, Clock clock) {
    this.register = register;
    this.residents = residents;
    this.clock = clock;
  }

  /** A line for each change, in the language of the page; one reading names everybody. */
  @Transactional
  public List<ChangeRow> of(List<Change> changes, Actor actor, Page page) {
    Set<PersonId> people =
        changes.stream()
            .flatMap(ChangeRows::mentioned)
            .map(PersonId::new)
            .collect(Collectors.toSet());
    Map<PersonId, String> names =
        register.maskedNames(
            people, AsOf.on(today()), new Reading(actor, null, "registry.purpose.declaring"));
    Map<UUID, String> shown = households(changes, page);
    names.forEach((person, name) -> shown.put(person.value(), name));
    return changes.stream()
        .map(change ->
            new ChangeRow(
                subject(change.subject(), names, page),
                page.tOr("registry.field." + change.field(), change.field()),
                value(change, change.before(), shown, page),
                value(change, change.after(), shown, page)))
        .toList();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Page.ZONE);
  }

  /** By number, those of this act as new. */
  private Map<UUID, String> households(List<Change> changes, Page page) {
    Map<UUID, String> shown = new HashMap<>();
    changes.stream()
        .filter(change -> change.field().equals("household"))
        .flatMap(change -> Stream.of(change.before(), change.after()))
        .filter(value -> value != null && ID.matcher(value).matches())
        .map(UUID::fromString)
        .distinct()
        .forEach(id ->
            residents.versions(new HouseholdId(id)).stream()
                .reduce((_, later) -> later)
                .ifPresent(last ->
                    shown.put(id, page.t("registry.desk.subject.household", last.number()))));
    changes.stream()
        .filter(change -> change.subject().kind() == Subject.Kind.HOUSEHOLD)
        .filter(change -> change.field().equals("householdNumber") && change.after() != null)
        .forEach(change ->
            shown.putIfAbsent(
                change.subject().id(),
                page.t("registry.desk.subject.household.new", change.after())));
    return shown;
  }

  private static Stream<UUID> mentioned(Change change) {
    Stream<UUID> subject =
        change.subject().kind() == Subject.Kind.PERSON
            ? Stream.of(change.subject().id())
            : Stream.empty();
    Stream<UUID> values =
        Stream.ofNullable(change.before())
            .filter(value -> ID.matcher(value).matches())
            .map(UUID::fromString);
    Stream<UUID> after =
        Stream.ofNullable(change.after())
            .filter(value -> ID.matcher(value).matches())
            .map(UUID::fromString);
    return Stream.concat(subject, Stream.concat(values, after));
  }

  private static String subject(Subject subject, Map<PersonId, String> names, Page page) {
    String kind = page.t("registry.desk.subject." + subject.kind().name());
    return subject.kind() == Subject.Kind.PERSON
        ? names.getOrDefault(new PersonId(subject.id()), page.t("registry.desk.subject.new"))
        : kind;
  }

  private static String value(
      Change change, @Nullable String value, Map<UUID, String> shown, Page page) {
    if (value == null || value.isEmpty()) {
      return "";
    }
    if (LISTS.contains(change.field())) {
      return page.tOr("registry." + change.field() + "." + value, value);
    }
    if (change.field().equals("kinship")) {
      return page.tOr("registry.desk.kinship." + value, value);
    }
    if (ID.matcher(value).matches()) {
      return shown.getOrDefault(UUID.fromString(value), page.t("registry.desk.subject.entry"));
    }
    if (value.matches("\\d{4}-\\d{2}-\\d{2}")) {
      return day(value, page);
    }
    if (value.matches("\\d{12}")) {
      return page.region(new RegionCode(value)) + " " + value;
    }
    return CitizenNumber.parse(value)
        .map(CitizenNumber::windowMask)
        .orElseGet(() -> page.tOr("registry.desk.value." + value, value));
  }

  private static String day(String value, Page page) {
    try {
      return page.day(LocalDate.parse(value));
    } catch (DateTimeException _) {
      return value;
    }
  }
}
