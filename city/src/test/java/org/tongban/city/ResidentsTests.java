package org.tongban.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ResidentsTests {
  private static final Charset GB2312 = Charset.forName("GB2312");

  @Property(tries = 5)
  void datesFollowOneAnotherAndNobodyIsOlderThan104(@ForAll long seed) {
    assertThat(Cities.of(seed, 1_500).residents())
        .allSatisfy(person -> {
          assertThat(person.ageOn(Cities.TODAY)).isBetween(0, 104);
          assertThat(person.registeredSince()).isBetween(person.birthDate(), Cities.TODAY);
          if (person.marriedOn() != null) {
            int lawful = person.sex() == Sex.MALE ? 22 : 20;
            assertThat(person.marriedOn())
                .isBetween(person.birthDate().plusYears(lawful), Cities.TODAY);
          }
        });
  }

  @Property(tries = 5)
  void codesAreThoseOfTheStandards(@ForAll long seed) {
    assertThat(Cities.of(seed, 1_500).residents())
        .allSatisfy(person -> {
          assertThat(person.ethnicity()).matches("0[1-9]|[1-4]\\d|5[0-6]");
          assertThat(person.education()).matches("[1-46-9]0");
          assertThat(person.marriage()).isIn("10", "21", "22", "30", "40");
        });
  }

  @Property(tries = 5)
  void theCityAgesLikeACounty(@ForAll long seed) {
    SyntheticCity city = Cities.of(seed, 3_000);

    assertThat(percent(city, person -> person.ageOn(Cities.TODAY) >= 60)).isBetween(20, 34);
    assertThat(percent(city, person -> person.ageOn(Cities.TODAY) < 15)).isBetween(10, 19);
    assertThat(percent(city, person -> person.sex() == Sex.MALE)).isBetween(44, 54);
  }

  @Property(tries = 5)
  void reachesTheResidentsWantedWithTheLastHousehold(@ForAll long seed) {
    List<SyntheticHousehold> all = Cities.of(seed, 1_500).households().toList();

    long before = all.subList(0, all.size() - 2).stream().mapToLong(h -> h.members().size()).sum();

    assertThat(before).isLessThan(1_500);
  }

  @Test
  void namesAreWrittenInGb2312SaveTheCanaries() {
    SyntheticCity city = Cities.of(1, 20_000);

    List<String> rare =
        city.residents()
            .flatMapToInt(person -> person.name().codePoints())
            .distinct()
            .mapToObj(Character::toString)
            .filter(character -> !GB2312.newEncoder().canEncode(character))
            .toList();

    assertThat(rare).containsExactlyInAnyOrderElementsOf(Names.CANARIES);
    assertThat(rare).anyMatch(character -> character.length() == 2);
  }

  @Test
  void moversOfTheFirstCouplesApartCarryCanaries() {
    SyntheticCity city = Cities.of(1, 300);

    for (District from : city.plan().districts()) {
      for (District to : city.plan().districts()) {
        assertThat(city.couplesApart(from.code(), to.code()))
            .map(couple -> couple.mover().name())
            .satisfies(names ->
                assertThat(String.join("", names))
                    .contains(from.equals(to) ? List.of("") : Names.CANARIES));
      }
    }
  }

  private static int percent(SyntheticCity city, Predicate<SyntheticPerson> trait) {
    long all = city.residents().count();
    return Math.toIntExact(100 * city.residents().filter(trait).count() / all);
  }
}
