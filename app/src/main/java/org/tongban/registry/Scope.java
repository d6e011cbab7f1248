package org.tongban.registry;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;

/**
 * Whose rows a declaration reads and may change (登记范围). Named persons bring the household they are
 * in and their spouse.
 *
 * @param leaving whether they leave it; then all its members belong to it where they head it
 * @param whole households whose members all belong to it
 */
record Scope(
    Set<PersonId> persons,
    Set<HouseholdId> households,
    Set<HouseholdId> whole,
    Set<DwellingId> dwellings,
    boolean leaving) {

  static Scope of(@Nullable PersonId... persons) {
    Set<PersonId> named = new LinkedHashSet<>();
    Arrays.stream(persons).filter(Objects::nonNull).forEach(named::add);
    return new Scope(named, Set.of(), Set.of(), Set.of(), false);
  }

  static Scope of(Set<PersonId> persons) {
    return new Scope(persons, Set.of(), Set.of(), Set.of(), false);
  }

  Scope and(Collection<PersonId> others) {
    Set<PersonId> all = new LinkedHashSet<>(persons);
    all.addAll(others);
    return new Scope(all, households, whole, dwellings, leaving);
  }

  Scope in(HouseholdId household) {
    return new Scope(persons, Set.of(household), whole, dwellings, leaving);
  }

  Scope withAllOf(HouseholdId... all) {
    return new Scope(persons, households, Set.of(all), dwellings, leaving);
  }

  /** The persons named leave where they are. */
  Scope gone() {
    return new Scope(persons, households, whole, dwellings, true);
  }

  Scope at(Declaration.Home home) {
    return home instanceof Declaration.Home.Known known
        ? new Scope(persons, households, whole, Set.of(known.dwelling()), leaving)
        : this;
  }

  Scope to(Declaration.Target target) {
    return switch (target) {
      case Declaration.Target.Join join -> in(join.household());
      case Declaration.Target.Found found -> at(found.home());
    };
  }

  static <T> UUID[] ids(Set<T> ids, Function<T, UUID> value) {
    return ids.stream().map(value).toArray(UUID[]::new);
  }
}
