package org.tongban.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.Refusal;

class PreconditionsTests {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  private final CaseId caseId = CaseId.next();
  private final Act act = City.act(City.QINGPU, caseId, DAY);
  private final RegistrationRow member = row("20", DAY.minusYears(1));
  private final RegistrationRow head = row("02", DAY.minusYears(1));

  @Test
  void letsACaseLockTwiceAndAnotherNotAtAll() {
    assertThatNoException().isThrownBy(() -> Preconditions.mayLock(Optional.empty(), caseId));
    assertThatNoException().isThrownBy(() -> Preconditions.mayLock(Optional.of(caseId), caseId));
    refuses(
        "registry.lockedByAnother",
        () -> Preconditions.mayLock(Optional.of(CaseId.next()), caseId));
  }

  @Test
  void movesOutWhoIsLockedAndRegistered() {
    assertThat(Preconditions.mayMoveOut(Optional.of(caseId), Optional.of(member), act))
        .isEqualTo(member);
    refuses(
        "registry.moveOut.notRegistered",
        () -> Preconditions.mayMoveOut(Optional.of(caseId), Optional.empty(), act));
    refuses(
        "registry.moveOut.tooEarly",
        () ->
            Preconditions.mayMoveOut(
                Optional.of(caseId), Optional.of(row("20", DAY.plusDays(1))), act));
  }

  @Test
  void letsAHeadGoWhoLeavesNobodyBehind() {
    HouseholdRow household = household(DAY.minusYears(1));
    assertThatNoException()
        .isThrownBy(() -> Preconditions.headMayLeave(head, household, act, 0, 0));
    assertThatNoException()
        .isThrownBy(() -> Preconditions.headMayLeave(member, household, act, 3, 1));
    refuses("registry.moveOut.head", () -> Preconditions.headMayLeave(head, household, act, 1, 0));
    refuses(
        "registry.moveOut.headAwaited",
        () -> Preconditions.headMayLeave(head, household, act, 0, 1));
  }

  @Test
  void keepsAHeadForTheirFirstDayInAnOlderHousehold() {
    refuses(
        "registry.moveOut.tooEarly",
        () -> Preconditions.headMayLeave(row("02", DAY), household(DAY.minusYears(1)), act, 0, 0));
  }

  @Test
  void acceptsOnlyRelationsAMemberCanHave() {
    assertThatNoException().isThrownBy(() -> Preconditions.relationOfMember("10"));
    for (String wrong : new String[] {"01", "02", "98", "1", "ab", ""}) {
      refuses("registry.moveIn.relation", () -> Preconditions.relationOfMember(wrong));
    }
  }

  private RegistrationRow row(String relation, LocalDate from) {
    return new RegistrationRow(
        UUID.randomUUID(), PersonId.next(), HouseholdId.next(), relation, from, null);
  }

  private HouseholdRow household(LocalDate from) {
    return new HouseholdRow(
        UUID.randomUUID(),
        HouseholdId.next(),
        "000000386",
        Household.Kind.FAMILY,
        City.QINGPU,
        null,
        "样例路 7 幢",
        PersonId.next(),
        null,
        from,
        null);
  }

  private static void refuses(String key, ThrowingCallable check) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(check)
        .extracting(Refusal::messageKey)
        .isEqualTo(key);
  }
}
