package org.tongban.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongban.kernel.AccountId;
import org.tongban.kernel.Actor;
import org.tongban.kernel.PersonId;

/** Accounts (账号) as other modules may use them; every change is audited in its transaction. */
public interface Accounts {

  /** Most residents' accounts to open at once. */
  int BATCH = 500;

  /**
   * Opens a staff account. Throws a {@link org.tongban.kernel.Refusal} when the name is taken, a
   * value has not the form asked for, or the roles are not roles of staff.
   */
  AccountId openStaff(Actor by, NewStaff staff);

  /** Opens many staff accounts or none; ids in the order given, one audit entry for each. */
  List<AccountId> openStaff(Actor by, List<NewStaff> staff);

  /** Opens a resident's account; refuses a phone or person that already has one. */
  AccountId openResident(Actor by, NewResident resident);

  /**
   * Opens at most {@value #BATCH} residents' accounts or none; ids in the order given, one audit
   * entry naming all their persons. Throws {@link IllegalArgumentException} on more.
   */
  List<AccountId> openResidents(Actor by, List<NewResident> residents);

  /** The account of a person of the register, if there is one. */
  Optional<AccountId> residentOf(PersonId person);

  /** Whether any staff account was ever opened. */
  boolean hasStaff();

  /** Names of staff for the history of a case; residents and unknown ids are left out. */
  Map<AccountId, String> staffNames(Collection<AccountId> accounts);
}
