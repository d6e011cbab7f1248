package org.tongban.registry;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongban.kernel.PersonId;
import org.tongban.registry.Declaration.MoveReason;
import org.tongban.registry.Declaration.Target;

/** Holds a move's reason against the register (迁移原因核对): kin who is joined is there, and is kin. */
@Component
class Reasons {

  private final Kinships kinships;

  Reasons(Kinships kinships) {
    this.kinships = kinships;
  }

  /**
   * Of somebody new to the register no tie can be on record yet; then the proofs speak, and the
   * official is told so.
   */
  void check(
      Filing filing,
      MoveReason reason,
      @Nullable PersonId kin,
      @Nullable PersonId mover,
      Target target) {
    Require.valid(reason.byKin() == (kin != null), "move.kin");
    if (kin == null) {
      return;
    }
    RegistrationRow there = filing.state().registered(kin);
    if (target instanceof Target.Join join) {
      Require.that(there.household().equals(join.household()), "move.kinElsewhere");
      boolean collective =
          filing.state().household(join.household()).row().kind() == Household.Kind.COLLECTIVE;
      Require.that(reason != MoveReason.SPOUSE || !collective, "move.collective");
    }
    if (mover == null) {
      filing.plan().warn(true, "registry.warning.move.unproved");
      return;
    }
    boolean tied =
        switch (reason) {
          case SPOUSE -> filing.state().person(mover).marriedTo(kin, filing.day());
          case PARENTS -> kinships.parentAndChild(kin, mover);
          case CHILDREN -> kinships.parentAndChild(mover, kin);
          default -> true;
        };
    Require.that(tied, "move.notKin");
  }
}
