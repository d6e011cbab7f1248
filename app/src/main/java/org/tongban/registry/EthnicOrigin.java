package org.tongban.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongban.kernel.PersonId;

/**
 * What bears on a change of ethnicity (民族成份): the parents on record, and when it was changed
 * before.
 *
 * @param parents by adoption first, then by birth
 */
public record EthnicOrigin(List<Parent> parents, List<LocalDate> changes) {

  /** Copies both. */
  public EthnicOrigin {
    parents = List.copyOf(parents);
    changes = List.copyOf(changes);
  }

  /**
   * One of the parents.
   *
   * @param ethnicity GB/T 3304, two digits
   */
  public record Parent(PersonId person, Sex sex, String ethnicity) {}

  /** What the father's or the mother's is; empty when that parent is not on record. */
  public Optional<String> of(Sex parent) {
    return parents.stream().filter(one -> one.sex() == parent).map(Parent::ethnicity).findFirst();
  }

  Set<String> all() {
    return parents.stream().map(Parent::ethnicity).collect(Collectors.toUnmodifiableSet());
  }
}
