package org.tongban.demonstration;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongban.appointments.Opening;
import org.tongban.appointments.Place;
import org.tongban.appointments.PlaceSetup;
import org.tongban.appointments.Rules;
import org.tongban.city.CityPlan;
import org.tongban.city.District;
import org.tongban.city.Town;
import org.tongban.kernel.Actor;
import org.tongban.kernel.RegionCode;

/** Opens two service places in every district of the demonstration, unless there are any. */
final class PlacesSeed implements SmartInitializingSingleton {

  private static final int EACH = 2;
  private static final Set<DayOfWeek> WORKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

  private final CityPlan plan;
  private final PlaceSetup setup;
  private final TransactionTemplate transaction;

  PlacesSeed(CityPlan plan, PlaceSetup setup, TransactionTemplate transaction) {
    this.plan = plan;
    this.setup = setup;
    this.transaction = transaction;
  }

  @Override
  public void afterSingletonsInstantiated() {
    transaction.executeWithoutResult(_ -> {
      if (setup.empty()) {
        plan.districts().forEach(this::open);
      }
    });
  }

  private void open(District district) {
    Actor by = Actor.system(new RegionCode(district.code()));
    List<Town> towns = district.towns().subList(0, Math.min(EACH, district.towns().size()));
    for (int i = 0; i < towns.size(); i++) {
      setup.open(by, place(towns.get(i), i == 0), "演示数据");
    }
  }

  private static Place place(Town town, boolean saturdays) {
    return new Place(
        UUID.randomUUID(),
        town.name() + "政务服务点",
        town.name() + "便民路 8 号",
        new RegionCode(town.code()),
        List.of(),
        new Rules(
            20,
            1,
            DayOfWeek.FRIDAY,
            14,
            2,
            new Rules.Missing(3, 90, 14),
            openings(saturdays),
            List.of()),
        false,
        1);
  }

  private static List<Opening> openings(boolean saturdays) {
    List<Opening> openings = new ArrayList<>();
    openings.add(new Opening(WORKDAYS, LocalTime.of(9, 0), LocalTime.of(12, 0), 2));
    openings.add(new Opening(WORKDAYS, LocalTime.of(13, 30), LocalTime.of(17, 0), 2));
    if (saturdays) {
      openings.add(
          new Opening(EnumSet.of(DayOfWeek.SATURDAY), LocalTime.of(9, 0), LocalTime.of(11, 40), 1));
    }
    return openings;
  }
}
