package org.tongban.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class CouplesApartTests {

  @Property(tries = 10)
  void anyTwoDistrictsHaveFiveCouplesThatMayJoin(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 800) int residents) {
    SyntheticCity city = Cities.of(seed, residents);
    List<String> codes = city.plan().districts().stream().map(District::code).toList();

    for (String from : codes) {
      for (String to : codes) {
        List<CoupleApart> couples = city.couplesApart(from, to).toList();
        if (from.equals(to)) {
          assertThat(couples).isEmpty();
        } else {
          assertThat(couples).hasSizeGreaterThanOrEqualTo(5).allSatisfy(CouplesApartTests::mayJoin);
        }
      }
    }
  }

  @Property(tries = 6)
  void oneMarriedResidentInFiftyOrMoreIsRegisteredApart(@ForAll long seed) {
    SyntheticCity city = Cities.of(seed, 3_000);

    Map<Boolean, Long> married =
        city.households()
            .flatMap(household ->
                household.members().stream()
                    .flatMap(person -> person.spouseReference().stream())
                    .map(s -> !s.districtCode().equals(household.district().code())))
            .collect(Collectors.partitioningBy(apart -> apart, Collectors.counting()));

    long apart = married.getOrDefault(true, 0L);
    assertThat(apart * 50).isGreaterThanOrEqualTo(apart + married.getOrDefault(false, 0L));
  }

  private static void mayJoin(CoupleApart couple) {
    assertThat(couple.leaving().members()).contains(couple.mover());
    assertThat(couple.target().members()).contains(couple.spouse());
    assertThat(couple.target().kind()).isEqualTo(HouseholdKind.FAMILY);
    assertThat(couple.target().head().hasFullCapacityOn(Cities.TODAY)).isTrue();
    assertThat(couple.mover().phone()).isNotNull();
    assertThat(couple.target().head().phone()).isNotNull();
    assertThat(couple.mover().spouse())
        .isEqualTo(
            new SpouseReference(
                couple.spouse().number(), couple.target().id(), couple.target().district().code()));
    if (couple.mover().isHead() && couple.leaving().members().size() > 1) {
      assertThat(couple.leaving().members())
          .anyMatch(p -> !p.isHead() && p.hasFullCapacityOn(Cities.TODAY));
    }
  }
}
