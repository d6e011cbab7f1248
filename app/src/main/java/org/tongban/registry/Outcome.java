package org.tongban.registry;

import java.util.List;
import java.util.UUID;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;

/**
 * What a declaration has changed (登记结果).
 *
 * @param operation joins the events of one act
 * @param events one for each person whose entry it is about
 * @param persons newly entered
 * @param households newly founded
 * @param documents newly issued
 * @param changes field by field, in the order in which the register was written
 */
public record Outcome(
    UUID operation,
    List<RegistrationEvent> events,
    List<PersonId> persons,
    List<HouseholdId> households,
    List<DocumentId> documents,
    List<Change> changes) {

  /** Copies the lists. */
  public Outcome {
    events = List.copyOf(events);
    persons = List.copyOf(persons);
    households = List.copyOf(households);
    documents = List.copyOf(documents);
    changes = List.copyOf(changes);
  }
}
