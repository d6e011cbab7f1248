package org.tongban.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SyntheticNumbersTests {

  @Test
  void computesTheCheckDigitOfThePublishedExamples() {
    // the two examples printed in GB 11643-1999
    assertThat(SyntheticNumbers.checkDigit("11010519491231002")).isEqualTo('X');
    assertThat(SyntheticNumbers.checkDigit("44052418800101001")).isEqualTo('4');
  }

  @Property(tries = 5)
  void everyNumberIsValidAndCarriesBirthDateAndSex(@ForAll long seed) {
    Cities.of(seed, 1_500)
        .households()
        .forEach(household ->
            assertThat(household.members())
                .allSatisfy(person -> {
                  String number = person.number();
                  assertThat(number)
                      .hasSize(18)
                      .startsWith(household.district().numberPrefix())
                      .matches(SyntheticNumbers::isSyntheticCitizenNumber)
                      .endsWith(String.valueOf(SyntheticNumbers.checkDigit(number)));
                  assertThat(
                          LocalDate.parse(
                              number.substring(6, 14), DateTimeFormatter.BASIC_ISO_DATE))
                      .isEqualTo(person.birthDate());
                  boolean odd = number.charAt(16) % 2 == 1;
                  assertThat(odd).isEqualTo(person.sex() == Sex.MALE);
                }));
  }

  @Property(tries = 5)
  void phonesAreUniqueAndSynthetic(@ForAll long seed) {
    assertThat(Cities.of(seed, 1_500).residents().flatMap(p -> Stream.ofNullable(p.phone())))
        .hasSizeGreaterThan(1_000)
        .doesNotHaveDuplicates()
        .allMatch(SyntheticNumbers::isSyntheticPhone);
  }

  @Test
  void knowsSyntheticNumbersHoweverTheyAreWritten() {
    assertThat(SyntheticNumbers.isSyntheticCitizenNumber("34990119880101001x")).isTrue();
    assertThat(SyntheticNumbers.isSyntheticCitizenNumber("349901 19880101 0011")).isTrue();
    assertThat(SyntheticNumbers.isSyntheticPhone("+86 154-0000-0001")).isTrue();
    assertThat(SyntheticNumbers.isSyntheticPhone("15400000001")).isTrue();
  }

  @Test
  void leavesRealNumbersAlone() {
    assertThat(SyntheticNumbers.isSyntheticCitizenNumber("11010519491231002X")).isFalse();
    assertThat(SyntheticNumbers.isSyntheticCitizenNumber("340101194912310021")).isFalse();
    assertThat(SyntheticNumbers.isSyntheticCitizenNumber("")).isFalse();
    assertThat(SyntheticNumbers.isSyntheticPhone("13800000000")).isFalse();
    assertThat(SyntheticNumbers.isSyntheticPhone("1540000000")).isFalse();
  }
}
