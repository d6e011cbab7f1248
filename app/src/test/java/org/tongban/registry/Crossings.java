package org.tongban.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.RegionCode;

/** Moves between counties, each of two acts days apart, among whatever else is declared. */
final class Crossings {

  /** Somebody between two counties for a case. */
  private record Journey(PersonId person, CaseId caseId) {}

  private final List<Journey> underWay = new ArrayList<>();
  private final Registrar registrar;
  private final City city;
  private final AnyDeclaration known;
  private final SplittableRandom random;

  Crossings(Registrar registrar, City city, AnyDeclaration known, SplittableRandom random) {
    this.registrar = registrar;
    this.city = city;
    this.known = known;
    this.random = random;
  }

  /** Lets somebody leave, arrive or come back, and says which; refused where that cannot be. */
  String step(LocalDate day) {
    if (underWay.isEmpty() || random.nextInt(3) == 0) {
      return leave(new Journey(pick(known.persons), CaseId.next()), day);
    }
    Journey journey = pick(underWay);
    Act act = act(journey, day);
    boolean back = random.nextInt(3) == 0;
    city.run(() -> {
      if (back) {
        registrar.restore(journey.person(), act);
      } else {
        registrar.moveIn(journey.person(), pick(known.households), "99", act);
      }
      registrar.release(journey.person(), act);
    });
    underWay.remove(journey);
    return back ? "Return" : "Arrival";
  }

  private String leave(Journey journey, LocalDate day) {
    Act act = act(journey, day);
    city.run(() -> {
      registrar.lock(journey.person(), act);
      registrar.moveOut(journey.person(), act);
    });
    underWay.add(journey);
    return "Departure";
  }

  private static Act act(Journey journey, LocalDate day) {
    return new Act(Actor.system(RegionCode.NATION), journey.caseId(), "户口登记条例", day);
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
