package org.tongban.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.tongban.kernel.CitizenNumber;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.RegionCode;

/**
 * What one declaration changes (登记计划): rows no longer held true, rows held true instead, the events
 * that say why. A preview shows it, a writer writes it; nothing else decides.
 */
final class Plan {

  final List<Row<?>> closed = new ArrayList<>();
  final List<Row<?>> opened = new ArrayList<>();
  final List<EventRow> events = new ArrayList<>();
  final List<Paper> papers = new ArrayList<>();
  final Map<PersonId, CitizenNumber> entered = new LinkedHashMap<>();
  final Map<PersonId, CitizenNumber> reissued = new LinkedHashMap<>();
  final Set<HouseholdId> founded = new LinkedHashSet<>();
  final Set<DwellingId> built = new LinkedHashSet<>();
  final List<NameEntry> names = new ArrayList<>();
  final List<String> warnings = new ArrayList<>();
  final Map<UUID, LocalDate> begunInstead = new HashMap<>();

  /** A name to be found in a county. */
  record NameEntry(PersonId person, RegionCode county, String name) {}

  /** From that day on it is otherwise; refused if the row only begins later. */
  <R extends Row<R>> R change(R row, LocalDate day, UnaryOperator<R> to) {
    end(row, day);
    R next = to.apply(row.over(day, row.until()));
    opened.add(next);
    return next;
  }

  /** From that day on there is nothing; refused if the row only begins later. */
  <R extends Row<R>> void end(R row, LocalDate day) {
    if (day.isBefore(row.from())) {
      throw new Refusal(Refusal.Kind.CONFLICT, "registry.events.tooEarly");
    }
    closed.add(row);
    if (row.from().isBefore(day)) {
      opened.add(row.over(row.from(), day));
    }
  }

  /** It never was so; if given, that was so instead. */
  <R extends Row<R>> void instead(R row, R right) {
    closed.add(row);
    opened.add(right);
    if (!row.from().equals(right.from())) {
      begunInstead.put(right.version(), row.from());
    }
  }

  /** It is so. */
  void open(Row<?> row) {
    opened.add(row);
  }

  void event(EventRow row) {
    events.add(row);
  }

  void warn(boolean so, String key) {
    if (so && !warnings.contains(key)) {
      warnings.add(key);
    }
  }

  <R extends Row<R>> List<R> opened(Class<R> type) {
    return opened.stream().filter(type::isInstance).map(type::cast).toList();
  }

  <R extends Row<R>> List<R> closed(Class<R> type) {
    return closed.stream().filter(type::isInstance).map(type::cast).toList();
  }

  Stream<Row<?>> rows() {
    return Stream.concat(closed.stream(), opened.stream());
  }

  /** Everybody whose entry is written to, newly entered persons too. */
  Set<PersonId> persons() {
    Set<PersonId> all = new LinkedHashSet<>(entered.keySet());
    events.forEach(event -> all.add(event.person()));
    papers.forEach(paper -> all.add(paper.person()));
    rows()
        .forEach(row -> {
          switch (row) {
            case PersonRow person -> all.add(person.person());
            case RegistrationRow registration -> all.add(registration.person());
            case MarriageRow marriage -> all.addAll(List.of(marriage.one(), marriage.other()));
            case KinshipRow kinship -> all.addAll(List.of(kinship.person(), kinship.child()));
            case HouseholdRow _, DwellingRow _, PaperRow _ -> {}
          }
        });
    return all;
  }

  /** Every household whose rows are written, newly founded ones too. */
  Set<HouseholdId> households() {
    Set<HouseholdId> all = new LinkedHashSet<>(founded);
    rows()
        .forEach(row -> {
          if (row instanceof HouseholdRow household) {
            all.add(household.id());
          } else if (row instanceof RegistrationRow registration) {
            all.add(registration.household());
          }
        });
    return all;
  }

  /** Every dwelling whose rows are written, new ones too. */
  Set<DwellingId> dwellings() {
    Set<DwellingId> all = new LinkedHashSet<>(built);
    opened(DwellingRow.class).forEach(row -> all.add(row.dwelling()));
    return all;
  }
}
