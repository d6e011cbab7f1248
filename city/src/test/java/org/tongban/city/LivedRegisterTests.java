package org.tongban.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.city.LivedFolder.begins;
import static org.tongban.city.LivedFolder.ends;
import static org.tongban.city.LivedFolder.grouped;
import static org.tongban.city.LivedFolder.meet;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The laws of the register hold in what a lived city writes, whatever the seed. */
class LivedRegisterTests {
  private static final Set<Integer> MEN =
      Set.of(11, 20, 21, 22, 23, 24, 25, 26, 27, 28, 41, 43, 51, 53, 55, 57, 61, 63, 71, 73);
  private static final Set<Integer> WOMEN =
      Set.of(12, 30, 31, 32, 33, 34, 35, 36, 37, 38, 42, 44, 52, 54, 56, 58, 62, 64, 75, 77);
  private static final Set<Integer> EITHER = Set.of(2, 97, 99);

  @Property(tries = 6)
  void theLawsOfTheRegisterHold(@ForAll @IntRange(max = 100_000) int seed) {
    LivedFolder city =
        LivedFolder.of(LivedPlan.demonstration(seed, 350, 1 + seed % 12, Cities.TODAY));

    noSpanIsEmpty(city);
    numbersAreUnique(city);
    everybodyIsRegisteredInOnePlace(city);
    everyHomeHasOneAdultHead(city);
    marriagesAreOneAtATime(city);
    spousesOfTheHeadAreMarriedToIt(city);
    parentsAreOlder(city);
    versionsFollowOneAnother(city);
    nothingHappensToTheDead(city);
  }

  private static void noSpanIsEmpty(LivedFolder city) {
    assertThat(
            Stream.of(
                    city.versions,
                    city.dwellings,
                    city.households,
                    city.registrations,
                    city.marriages,
                    city.kinships)
                .flatMap(List::stream))
        .allMatch(row -> begins(row).compareTo(ends(row)) < 0);
  }

  private static void numbersAreUnique(LivedFolder city) {
    List<String> numbers = city.persons.stream().map(row -> row.getField("number")).toList();

    assertThat(numbers).doesNotHaveDuplicates();
    assertThat(numbers).allMatch(SyntheticNumbers::isSyntheticCitizenNumber);
    assertThat(numbers)
        .allMatch(
            number -> SyntheticNumbers.checkDigit(number.substring(0, 17)) == number.charAt(17));
  }

  private static void everybodyIsRegisteredInOnePlace(LivedFolder city) {
    grouped("person", city.registrations)
        .forEach((person, stays) -> {
          inOrder(stays);
          for (NamedCsvRecord stay : stays) {
            int code = Integer.parseInt(stay.getField("relation"));
            assertThat(EITHER.contains(code) || (city.isMale(person) ? MEN : WOMEN).contains(code))
                .as("relation agrees with sex: %s", stay)
                .isTrue();
            assertThat(begins(stay)).isGreaterThanOrEqualTo(city.birth(person));
            assertThat(ends(stay)).isLessThanOrEqualTo(city.death(person));
          }
        });
  }

  private static void everyHomeHasOneAdultHead(LivedFolder city) {
    var stays = grouped("household", city.registrations);
    grouped("household", city.households)
        .forEach((home, versions) -> {
          List<NamedCsvRecord> members = stays.getOrDefault(home, List.of());
          List<NamedCsvRecord> heads =
              members.stream()
                  .filter(stay -> stay.getField("relation").equals("02"))
                  .sorted(Comparator.comparing(LivedFolder::begins))
                  .toList();

          withoutGaps(versions);
          withoutGaps(heads);
          assertThat(begins(heads.getFirst())).isEqualTo(begins(versions.getFirst()));
          assertThat(ends(heads.getLast())).isEqualTo(ends(versions.getLast()));
          assertThat(members)
              .allMatch(stay -> begins(stay).compareTo(begins(versions.getFirst())) >= 0)
              .allMatch(stay -> ends(stay).compareTo(ends(versions.getLast())) <= 0);
          assertThat(heads)
              .allMatch(
                  head -> city.birthday(head.getField("person"), 18).compareTo(begins(head)) <= 0);
          assertThat(versions)
              .allMatch(version ->
                  heads.stream()
                      .filter(head -> meet(head, version))
                      .allMatch(head -> head.getField("person").equals(version.getField("head"))));
        });
  }

  private static void marriagesAreOneAtATime(LivedFolder city) {
    for (String side : List.of("one", "other")) {
      for (NamedCsvRecord marriage : city.marriages) {
        assertThat(ends(marriage)).isLessThanOrEqualTo(city.death(marriage.getField(side)));
        assertThat(begins(marriage)).isLessThan(ends(marriage));
      }
    }
    assertThat(city.marriages)
        .allMatch(row -> city.isMale(row.getField("one")) && !city.isMale(row.getField("other")));
    grouped("one", city.marriages).values().forEach(LivedRegisterTests::inOrderOfDays);
    grouped("other", city.marriages).values().forEach(LivedRegisterTests::inOrderOfDays);
  }

  private static void spousesOfTheHeadAreMarriedToIt(LivedFolder city) {
    var stays = grouped("household", city.registrations);
    for (NamedCsvRecord spouse : city.registrations) {
      if (!Set.of("11", "12").contains(spouse.getField("relation"))) {
        continue;
      }
      for (NamedCsvRecord head : stays.getOrDefault(spouse.getField("household"), List.of())) {
        if (head.getField("relation").equals("02") && meet(head, spouse)) {
          Set<String> couple = Set.of(head.getField("person"), spouse.getField("person"));
          assertThat(city.marriages)
              .anyMatch(row ->
                  couple.equals(Set.of(row.getField("one"), row.getField("other")))
                      && meet(row, spouse));
        }
      }
    }
  }

  private static void parentsAreOlder(LivedFolder city) {
    assertThat(city.kinships)
        .allMatch(row ->
            city.birthday(row.getField("person"), 16).compareTo(city.birth(row.getField("child")))
                <= 0);
    grouped("child", city.kinships)
        .values()
        .forEach(parents -> {
          List<Boolean> sexes =
              parents.stream()
                  .filter(row -> row.getField("kind").equals("BIRTH"))
                  .map(row -> city.isMale(row.getField("person")))
                  .toList();
          assertThat(sexes).doesNotHaveDuplicates();
        });
  }

  private static void versionsFollowOneAnother(LivedFolder city) {
    grouped("person", city.versions)
        .forEach((person, versions) -> {
          assertThat(begins(versions.getFirst())).isEqualTo(city.birth(person));
          assertThat(ends(versions.getLast())).isEqualTo(LivedFolder.NEVER);
          withoutGaps(versions);
          assertThat(versions.subList(0, versions.size() - 1))
              .allMatch(version -> version.getField("alive").equals("true"));
        });
  }

  private static void nothingHappensToTheDead(LivedFolder city) {
    assertThat(city.events)
        .allMatch(event ->
            event.getField("effective").compareTo(city.death(event.getField("person"))) <= 0)
        .allMatch(event -> event.getField("effective").compareTo(Cities.TODAY.toString()) <= 0);
  }

  private static void inOrder(List<NamedCsvRecord> rows) {
    for (int i = 0; i < rows.size(); i++) {
      assertThat(begins(rows.get(i))).isLessThan(ends(rows.get(i)));
      if (i > 0) {
        assertThat(begins(rows.get(i))).isGreaterThanOrEqualTo(ends(rows.get(i - 1)));
      }
    }
  }

  private static void inOrderOfDays(List<NamedCsvRecord> rows) {
    inOrder(rows.stream().sorted(Comparator.comparing(LivedFolder::begins)).toList());
  }

  private static void withoutGaps(List<NamedCsvRecord> rows) {
    inOrder(rows);
    for (int i = 1; i < rows.size(); i++) {
      assertThat(begins(rows.get(i))).isEqualTo(ends(rows.get(i - 1)));
    }
  }
}
