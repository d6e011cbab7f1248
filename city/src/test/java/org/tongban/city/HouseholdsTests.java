package org.tongban.city;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class HouseholdsTests {
  private static final List<String> MEN =
      List.of("11", "21", "22", "23", "24", "28", "41", "43", "51", "53", "55", "73");
  private static final List<String> WOMEN =
      List.of("12", "31", "32", "33", "34", "38", "42", "44", "52", "54", "56", "77");

  @Property(tries = 5)
  void everyHouseholdHasExactlyOneAdultHead(@ForAll long seed) {
    assertThat(Cities.of(seed, 1_500).households())
        .allSatisfy(household -> {
          assertThat(household.members()).filteredOn(SyntheticPerson::isHead).hasSize(1);
          assertThat(household.head().hasFullCapacityOn(Cities.TODAY)).isTrue();
          assertThat(household.communityCode())
              .hasSize(12)
              .startsWith(household.townCode())
              .startsWith(household.district().code());
        });
  }

  @Property(tries = 5)
  void numbersHouseholdsWithoutGapsAndPutsEveryoneInOne(@ForAll long seed) {
    List<SyntheticHousehold> all = Cities.of(seed, 1_500).households().toList();

    assertThat(all.stream().map(SyntheticHousehold::id))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, all.size()).boxed().toList());
    assertThat(all).extracting(SyntheticHousehold::householdNumber).doesNotHaveDuplicates();
    assertThat(all.stream().flatMap(h -> h.members().stream()))
        .extracting(SyntheticPerson::number)
        .hasSizeGreaterThanOrEqualTo(1_500)
        .doesNotHaveDuplicates();
  }

  @Property(tries = 5)
  void spousesReferToEachOther(@ForAll long seed) {
    List<SyntheticHousehold> all = Cities.of(seed, 1_500).households().toList();
    Map<String, SyntheticPerson> people =
        all.stream()
            .flatMap(h -> h.members().stream())
            .collect(toMap(SyntheticPerson::number, identity()));

    for (SyntheticHousehold household : all) {
      for (SyntheticPerson one : household.members()) {
        assertThat(one.spouseReference().isPresent()).isEqualTo(one.marriage().startsWith("2"));
        one.spouseReference()
            .ifPresent(reference -> {
              SyntheticPerson other = requireNonNull(people.get(reference.citizenNumber()));
              SyntheticHousehold home = all.get(reference.householdId() - 1);
              assertThat(home.members()).contains(other);
              assertThat(home.district().code()).isEqualTo(reference.districtCode());
              assertThat(other.sex()).isNotEqualTo(one.sex());
              assertThat(other.marriedOn()).isEqualTo(one.marriedOn()).isNotNull();
              assertThat(other.spouse())
                  .isEqualTo(
                      new SpouseReference(
                          one.number(), household.id(), household.district().code()));
            });
      }
    }
  }

  @Property(tries = 5)
  void parentsAreOlderByAGeneration(@ForAll long seed) {
    Cities.of(seed, 1_500)
        .households()
        .forEach(household -> {
          for (SyntheticPerson member : household.members()) {
            switch (member.relation()) {
              case "21", "31", "22", "23", "24", "32", "33", "34" ->
                  household.members().stream()
                      .filter(p -> p.isHead() || List.of("11", "12").contains(p.relation()))
                      .forEach(parent -> isParentsAge(parent, member));
              case "51", "52" -> isParentsAge(member, household.head());
              case "41", "42", "43", "44" ->
                  assertThat(years(household.head(), member)).isGreaterThanOrEqualTo(36);
              default -> {}
            }
          }
        });
  }

  @Property(tries = 5)
  void theRelationAgreesWithTheSex(@ForAll long seed) {
    assertThat(Cities.of(seed, 1_500).residents())
        .allSatisfy(person -> {
          if (MEN.contains(person.relation())) {
            assertThat(person.sex()).isEqualTo(Sex.MALE);
          } else if (WOMEN.contains(person.relation())) {
            assertThat(person.sex()).isEqualTo(Sex.FEMALE);
          } else {
            assertThat(person.relation()).isIn("02", "99");
          }
        });
  }

  private static void isParentsAge(SyntheticPerson parent, SyntheticPerson child) {
    int most = parent.sex() == Sex.FEMALE ? 42 : 52;
    assertThat(years(parent, child)).isBetween(18, most);
  }

  private static int years(SyntheticPerson elder, SyntheticPerson younger) {
    return Period.between(elder.birthDate(), younger.birthDate()).getYears();
  }
}
