package org.tongban.registry;

import org.tongban.kernel.CaseId;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;

/**
 * Changes the register (户口登记, R-A1, R-A2). Every verb runs in the caller's transaction together
 * with the decision that causes it, is recorded, and refuses with {@link
 * org.tongban.kernel.Refusal} CONFLICT when its precondition does not hold, leaving everything as
 * it was. The operator's jurisdiction must cover the household changed (the person's present one
 * for lock and release).
 */
public interface Registrar {

  /** Locks the person for the case; idempotent for the same case, CONFLICT for another. */
  void lock(PersonId person, Act act);

  /** Releases the lock if this case holds it; nothing happens otherwise. */
  void release(PersonId person, Act act);

  /**
   * Ends the person's registration at the act's effective day; from then on the person is in
   * transit. The person must be locked by the act's case. CONFLICT for the head of a household of
   * several: another head is named first. A head who lived alone takes the household with them: it
   * ends the same day, and stands again when they are restored.
   */
  RegistrationEvent moveOut(PersonId person, Act act);

  /**
   * Registers a person whom this case has in transit in the household, with a relation of GB/T 4761
   * to its head. The database itself refuses a second registration at the same time.
   */
  RegistrationEvent moveIn(PersonId person, HouseholdId household, String relation, Act act);

  /**
   * Registers a person in transit again where this case moved them out from, from the act's
   * effective day, or the day of the moving out if that is later. Restored on that very day, they
   * never left. CONFLICT for a member whose head has left with the household: the head first.
   */
  RegistrationEvent restore(PersonId person, Act act);

  /** Whether the case has the person in transit: moved out, and neither settled nor restored. */
  boolean inTransit(PersonId person, CaseId caseId);
}
