package org.tongban.registry;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.RegionCode;
import org.tongban.platform.TongbanSettings;

class EnrolmentRulesTests {

  private final EnrolmentRules demonstration = rules(true);

  @Test
  void takesAHouseholdOfOneHeadAndItsMembers() {
    assertThatNoException().isThrownBy(() -> demonstration.check(of("02", "12", "20")));
  }

  @Test
  void wantsExactlyOneHeadInItsPlace() {
    refuses("registry.enrol.head", demonstration, of("12", "02"));
    refuses("registry.enrol.head", demonstration, of("02", "02"));
    refuses("registry.enrol.head", demonstration, of("02", "00"));
    refuses("registry.enrol.head", demonstration, of());
  }

  @Test
  void wantsNobodyRegisteredBeforeTheHouseholdStood() {
    Enrolment.NewPerson early = City.person("王明", "02", City.SINCE.minusDays(1));
    refuses("registry.enrol.since", demonstration, household(List.of(early)));
  }

  @Test
  void wantsTheCommunityToItsTwelfthDigit() {
    refuses(
        "registry.enrol.community",
        demonstration,
        City.newHousehold(new RegionCode("310118"), City.SINCE, List.of()));
  }

  @Test
  void refusesSyntheticNumbersOutsideTheDemonstration() {
    refuses("registry.enrol.synthetic", rules(false), of("02"));
  }

  private static Enrolment.NewHousehold of(String... relations) {
    return household(
        List.of(relations).stream()
            .map(relation -> City.person("王明", relation, City.SINCE))
            .toList());
  }

  private static Enrolment.NewHousehold household(List<Enrolment.NewPerson> members) {
    return City.newHousehold(City.QINGPU, LocalDate.of(2020, 3, 15), members);
  }

  private static void refuses(String key, EnrolmentRules rules, Enrolment.NewHousehold household) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> rules.check(household))
        .extracting(Refusal::messageKey)
        .isEqualTo(key);
  }

  private static EnrolmentRules rules(boolean demonstration) {
    return new EnrolmentRules(
        new TongbanSettings(
            Path.of("data"), Path.of("key"), demonstration, Path.of("items"), "tongban"));
  }
}
