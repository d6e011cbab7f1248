package org.tongban.registry;

import java.time.LocalDate;
import org.tongban.kernel.PersonId;

/** A marriage on record (婚姻登记); mutual, and in force on the day asked about. */
public record Marriage(PersonId one, PersonId other, LocalDate since) {

  /** The spouse of the given person. */
  public PersonId spouseOf(PersonId person) {
    return person.equals(one) ? other : one;
  }
}
