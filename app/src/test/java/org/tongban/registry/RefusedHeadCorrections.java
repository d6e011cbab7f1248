package org.tongban.registry;

import static org.tongban.registry.Folk.DAY;
import static org.tongban.registry.Folk.as;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.RegionCode;
import org.tongban.registry.Declaration.*;

/** Corrections of who became head that the register stands against. */
final class RefusedHeadCorrections {

  private static final LocalDate CHANGED = DAY.minusDays(30);
  private static final Succession NOBODY = Succession.none();

  private RefusedHeadCorrections() {}

  static void addTo(RefusedCases cases) {
    cases.add("event.unknown", f -> new HeadCorrection(f.son.value(), Folk.to(f.husband)));
    cases.add(
        "correction.kind",
        f ->
            new HeadCorrection(
                f.register(new CardIssue(f.son)).events().getFirst().id(), Folk.to(f.husband)));
    cases.add("successor.missing", corrected(_ -> NOBODY));
    cases.add("head.same", corrected(f -> Folk.to(f.wife)));
    cases.add("head.capacity", corrected(f -> Folk.to(f.son)));
    cases.add("correction.successor", corrected(f -> Folk.to(f.bachelor)));
    cases.add(
        "correction.successor",
        corrected(f -> {
          f.register(join(f.bachelor, "97", f.home), Folk.act(CHANGED.plusDays(1)));
          return Folk.to(f.bachelor);
        }));
    cases.add("relations.stranger", corrected(f -> Folk.to(f.husband, as(f.bachelor, "97"))));
    cases.add("relation.sex", corrected(f -> Folk.to(f.mother, as(f.husband, "30"))));
    cases.add("relation.unknown", corrected(f -> Folk.to(f.mother, as(f.husband, "02"))));
    cases.add("relation.notSpouses", corrected(f -> Folk.to(f.mother, as(f.wife, "10"))));
    cases.add(
        "correction.overtaken",
        corrected(f -> {
          f.register(new HeadChange(f.home, Folk.to(f.mother)));
          return Folk.to(f.husband);
        }));
    cases.add(
        "correction.overtaken",
        corrected(f -> {
          f.register(new HeadChange(f.home, Folk.to(f.mother)), Folk.act(CHANGED));
          return Folk.to(f.husband);
        }));
    cases.add(
        "household.ended",
        corrected(f -> {
          List<Related> all =
              List.of(f.husband, f.wife, f.son, f.mother).stream()
                  .map(person -> as(person, "99"))
                  .toList();
          f.register(new Merger(f.home, f.nextDoor, all));
          return Folk.to(f.husband);
        }));
    cases.add(
        "correction.sameDay",
        corrected(f -> {
          f.register(join(f.bachelor, "97", f.home), Folk.act(CHANGED));
          return Folk.to(f.husband, as(f.bachelor, "73"));
        }));
    cases.add(
        "correction.sameDay",
        corrected(f -> {
          f.register(
              new HouseholdMove(f.home, Folk.newHome(), MoveReason.PURCHASE), Folk.act(CHANGED));
          return Folk.to(f.husband);
        }));
    cases.add(
        "registry.jurisdiction",
        City.act(City.WUJIANG, CaseId.next(), DAY),
        corrected(f -> Folk.to(f.husband)));
    cases.add(
        "correction.successor",
        corrected(f -> {
          f.register(
              new MoveOut(f.mother, new RegionCode("510104"), MoveReason.WORK, NOBODY),
              Folk.act(DAY.minusDays(3)));
          return Folk.to(f.mother);
        }));
  }

  /** Somebody else should head instead of the wife, who has become head. */
  private static Function<Folk, Declaration> corrected(Function<Folk, Succession> right) {
    return folk -> {
      Outcome changed =
          folk.register(new HeadChange(folk.home, Folk.to(folk.wife)), Folk.act(CHANGED));
      return new HeadCorrection(changed.events().getFirst().id(), right.apply(folk));
    };
  }

  private static MoveWithin join(PersonId person, String relation, HouseholdId household) {
    return new MoveWithin(
        List.of(as(person, relation)), new Target.Join(household), MoveReason.OTHER, null, NOBODY);
  }
}
