package org.tongban.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DerivedRelationsTests {

  @ParameterizedTest
  @CsvSource({
    // the new head's relation and sex, the member's relation and sex, what it becomes
    "10, FEMALE, 20, MALE, 20",
    "12, FEMALE, 51, MALE, 53",
    "12, FEMALE, 52, FEMALE, 54",
    "11, MALE, 52, FEMALE, 56",
    "10, FEMALE, 41, MALE, 41",
    "10, FEMALE, 70, MALE, 97",
    "20, MALE, 12, FEMALE, 52",
    "30, FEMALE, 20, MALE, 70",
    "20, MALE, 52, FEMALE, 62",
    "20, MALE, 38, FEMALE, 97",
    "28, MALE, 20, MALE, 97",
    "51, MALE, 12, FEMALE, 38",
    "52, FEMALE, 20, MALE, 41",
    "52, FEMALE, 75, FEMALE, 30",
    "53, MALE, 20, MALE, 97",
    "99, MALE, 20, MALE, 99",
    "20, MALE, 99, MALE, 99"
  })
  void tellsOnlyWhatFollows(String head, Sex headSex, String member, Sex sex, String becomes) {
    assertThat(DerivedRelations.of(head, headSex, member, sex)).isEqualTo(becomes);
  }
}
