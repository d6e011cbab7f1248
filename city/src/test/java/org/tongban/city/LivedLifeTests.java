package org.tongban.city;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A lived city looks like one: rates, sizes and seasons, and frauds hidden among the rest. */
class LivedLifeTests {
  private static final int YEARS = 10;
  private static final LivedFolder CITY =
      LivedFolder.of(LivedPlan.demonstration(11, 2_500, YEARS, Cities.TODAY));

  @Test
  void birthsAndDeathsAreThoseOfAnAgeingDistrict() {
    double people = registeredOn("2021-06-30").size() * (double) YEARS / 1_000;

    assertThat(count("BIRTH") / people).isBetween(5.0, 12.0);
    assertThat(count("DEATH") / people).isBetween(7.0, 16.0);
    assertThat(count("MARRIED") / 2.0 / people).isBetween(3.0, 8.0);
  }

  @Test
  void aboutAsManyBoysAsGirlsAreBorn() {
    long boys =
        CITY.events.stream()
            .filter(event -> event.getField("kind").equals("BIRTH"))
            .filter(event -> CITY.isMale(event.getField("person")))
            .count();

    assertThat(boys / (double) count("BIRTH")).isBetween(0.46, 0.57);
  }

  @Test
  void homesHaveTwoToThreeMembers() {
    List<NamedCsvRecord> registered = registeredOn("2026-11-19");
    Set<String> homes =
        registered.stream().map(row -> row.getField("household")).collect(Collectors.toSet());

    assertThat(registered.size() / (double) homes.size()).isBetween(2.2, 3.2);
  }

  @Test
  void peopleMoveAfterTheSpringFestivalAndBeforeSchool() {
    int[] months = new int[13];
    for (NamedCsvRecord event : CITY.events) {
      if (event.getField("kind").startsWith("MOVED_")) {
        months[Integer.parseInt(event.getField("effective").substring(5, 7))]++;
      }
    }

    assertThat(months[3]).isGreaterThan(months[1] * 5 / 4);
    assertThat(months[8]).isGreaterThan(months[11] * 5 / 4);
  }

  @Test
  void everyKindOfFraudIsPlantedAndPointsAtItsEvents() {
    Set<String> events = new HashSet<>();
    CITY.events.forEach(row -> events.add(row.getField("id") + " " + row.getField("person")));

    assertThat(CITY.frauds.stream().map(row -> row.getField("kind")).distinct())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(FraudKind.values()).map(Enum::name).toList());
    assertThat(CITY.frauds)
        .allMatch(row -> events.contains(row.getField("event") + " " + row.getField("person")));
  }

  @Test
  void aCityWithoutFraudsHasNoLabels() {
    LivedPlan plan = LivedPlan.demonstration(3, 60, 2, Cities.TODAY);
    LivedPlan honest = new LivedPlan(plan.seed(), 60, 2, plan.today(), plan.districts(), 0);

    assertThat(LivedFolder.of(honest).frauds).isEmpty();
  }

  @Test
  void everyPaperProvesAnEvent() {
    Set<String> events =
        CITY.events.stream().map(row -> row.getField("id")).collect(Collectors.toSet());

    assertThat(CITY.evidence).isNotEmpty();
    assertThat(CITY.evidence).allMatch(row -> events.contains(row.getField("event")));
  }

  @Test
  void noTwoHomesHaveOneAddress() {
    assertThat(CITY.dwellings.stream().map(row -> row.getField("address"))).doesNotHaveDuplicates();
  }

  private static long count(String kind) {
    return CITY.events.stream().filter(event -> event.getField("kind").equals(kind)).count();
  }

  private static List<NamedCsvRecord> registeredOn(String day) {
    return CITY.registrations.stream()
        .filter(row ->
            LivedFolder.begins(row).compareTo(day) <= 0 && LivedFolder.ends(row).compareTo(day) > 0)
        .toList();
  }
}
