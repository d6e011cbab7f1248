package org.tongban.identity;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.tongban.kernel.AccountId;
import org.tongban.kernel.Actor;
import org.tongban.kernel.PersonId;

/** Accounts (账号) as other modules may use them; every change is audited in its transaction. */
public interface Accounts {

  /**
   * Opens a staff account. Throws a {@link org.tongban.kernel.Refusal} when the name is taken, a
   * value has not the form asked for, or the roles are not roles of staff.
   */
  AccountId openStaff(Actor by, NewStaff staff);

  /** Opens a resident's account; refuses a phone or person that already has one. */
  AccountId openResident(Actor by, NewResident resident);

  /** The account of a person of the register, if there is one. */
  Optional<AccountId> residentOf(PersonId person);

  /** Names of staff for the history of a case; residents and unknown ids are left out. */
  Map<AccountId, String> staffNames(Collection<AccountId> accounts);
}
