package org.tongban.registry;

import static org.tongban.registry.Folk.DAY;
import static org.tongban.registry.Folk.as;

import java.util.List;
import org.tongban.registry.Declaration.*;

/** Corrections of events that the register stands against. */
final class RefusedCorrections {

  private static final Succession NOBODY = Succession.none();

  private RefusedCorrections() {}

  static void addTo(RefusedCases cases) {
    cases.add("event.unknown", f -> new EventCorrection(f.son.value(), DAY.minusDays(1), null));
    cases.add(
        "correction.head",
        f -> {
          Outcome moved =
              f.register(
                  new MoveWithin(
                      List.of(as(f.mother, "02")),
                      Folk.newHousehold(),
                      MoveReason.OTHER,
                      null,
                      NOBODY));
          return new EventCorrection(moved.events().getFirst().id(), DAY.minusDays(1), null);
        });
    cases.add(
        "correction.order",
        f -> {
          Outcome moved =
              f.register(
                  new MoveWithin(
                      List.of(as(f.mother, "99")),
                      new Target.Join(f.beyond),
                      MoveReason.OTHER,
                      null,
                      NOBODY));
          return new EventCorrection(moved.events().getFirst().id(), Folk.SINCE, null);
        });
    cases.add(
        "correction.married",
        f -> {
          Outcome died = f.register(new Death(f.wife, NOBODY));
          return new EventCorrection(died.events().getFirst().id(), DAY.minusDays(1), null);
        });
    cases.add(
        "correction.kind",
        f -> {
          Outcome card = f.register(new CardIssue(f.son));
          return new EventCorrection(card.events().getFirst().id(), DAY.minusDays(1), null);
        });
    cases.add(
        "correction.overtaken",
        f -> {
          Outcome moved = f.register(move(f, new Target.Join(f.beyond)));
          f.register(move(f, new Target.Join(f.nextDoor)));
          return new EventCorrection(moved.events().getFirst().id(), DAY.minusDays(1), null);
        });
    cases.add(
        "correction.household",
        f -> {
          Outcome moved = f.register(move(f, new Target.Join(f.beyond)));
          Outcome founded =
              f.register(new Establishment(Folk.newHousehold(), List.of(as(f.wife, "02")), NOBODY));
          return new EventCorrection(
              moved.events().getFirst().id(), DAY.minusDays(1), founded.households().getFirst());
        });
  }

  private static MoveWithin move(Folk folk, Target to) {
    return new MoveWithin(List.of(as(folk.mother, "99")), to, MoveReason.OTHER, null, NOBODY);
  }
}
