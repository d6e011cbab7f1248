package org.tongban.registry;

import java.time.LocalDate;
import java.util.Optional;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.Refusal;

/**
 * What must be so before the register changes (登记前提); each refuses with CONFLICT and its reason.
 */
final class Preconditions {

  private Preconditions() {}

  /** A person is locked by one case at a time. */
  static void mayLock(Optional<CaseId> holder, CaseId caseId) {
    require(holder.isEmpty() || holder.get().equals(caseId), "registry.lockedByAnother");
  }

  /** A person moves out of a registration that has begun, for the case that holds the lock. */
  static RegistrationRow mayMoveOut(
      Optional<CaseId> holder, Optional<RegistrationRow> open, Act act) {
    mayLock(holder, act.caseId());
    require(holder.isPresent(), "registry.moveOut.notLocked");
    require(open.isPresent(), "registry.moveOut.notRegistered");
    RegistrationRow row = open.orElseThrow();
    require(!act.effective().isBefore(row.from()), "registry.moveOut.tooEarly");
    return row;
  }

  /** A head leaves only an otherwise empty household that nobody may be restored to. */
  static void headMayLeave(
      RegistrationRow leaving, HouseholdRow household, Act act, int others, int awaited) {
    if (!leaving.ofHead()) {
      return;
    }
    require(others == 0, "registry.moveOut.head");
    require(awaited == 0, "registry.moveOut.headAwaited");
    // An older household would be left with days on which nobody ever headed it.
    boolean leavesADay = leaving.from().isBefore(act.effective());
    require(leavesADay || household.from().equals(leaving.from()), "registry.moveOut.tooEarly");
  }

  /** A person in transit for this very case moves in, as a member, not before they moved out. */
  static void mayMoveIn(
      Optional<CaseId> holder, Happening latest, Optional<HouseholdRow> open, Act act) {
    mayLock(holder, act.caseId());
    require(latest.inTransit(act.caseId()), "registry.moveIn.notInTransit");
    require(!act.effective().isBefore(latest.effective()), "registry.moveIn.tooEarly");
    require(open.isPresent(), "registry.moveIn.noHousehold");
    LocalDate founded = open.orElseThrow().from();
    require(!act.effective().isBefore(founded), "registry.moveIn.beforeHousehold");
  }

  /** A relation of the standard that a member can have. */
  static void relationOfMember(String relation) {
    if (!Relations.ofMember(relation)) {
      throw new Refusal(Refusal.Kind.INVALID, "registry.moveIn.relation");
    }
  }

  /** A person in transit for this very case goes back; into an ended household its head first. */
  static void mayRestore(
      Optional<CaseId> holder, Happening latest, boolean householdStands, Act act) {
    mayLock(holder, act.caseId());
    require(latest.inTransit(act.caseId()), "registry.restore.notInTransit");
    require(
        householdStands || latest.relationThere().equals(Relations.HEAD),
        "registry.restore.headFirst");
  }

  private static void require(boolean condition, String messageKey) {
    if (!condition) {
      throw new Refusal(Refusal.Kind.CONFLICT, messageKey);
    }
  }
}
