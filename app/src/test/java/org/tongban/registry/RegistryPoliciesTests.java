package org.tongban.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The small rules that declarations are held against. */
class RegistryPoliciesTests {

  private static final LocalDate BORN = LocalDate.of(2000, 6, 15);

  @ParameterizedTest
  @CsvSource({
    "2016-06-14, 2021-06-14",
    "2016-06-15, 2026-06-15",
    "2026-06-14, 2036-06-14",
    "2026-06-15, 2046-06-15",
    "2046-06-15, "
  })
  void givesAnIdCardItsTermByAge(LocalDate issued, LocalDate ends) {
    assertThat(PaperRules.cardEnds(BORN, issued)).isEqualTo(ends);
  }

  @Test
  void asksForHalfAYearOfResidence() {
    assertThat(PaperRules.longEnough(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 7, 30)))
        .isFalse();
    assertThat(PaperRules.longEnough(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 7, 31)))
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "02, 2010-01-01, , ''",
    "02, 2019-01-01, , ''",
    "02, 2020-06-15, , ethnicity.age",
    "03, 2010-01-01, , ethnicity.parents",
    "02, 2012-01-01, 2011-01-01, ethnicity.once",
    "02, 2019-01-01, 2011-01-01, ''",
    "02, 2019-03-01, 2019-01-01, ethnicity.once"
  })
  void changesEthnicityOnceAsAMinorAndOnceBeforeTwenty(
      String to, LocalDate day, LocalDate earlier, String forbidden) {
    List<LocalDate> changes = earlier == null ? List.of() : List.of(earlier);
    assertThat(EthnicityRule.forbids(to, Set.of("01", "02"), BORN, day, changes))
        .isEqualTo(forbidden);
  }

  @ParameterizedTest
  @CsvSource({
    "王小明, true",
    "欧阳明日, true",
    "古丽·买买提, true",
    "王𠀀明, true",
    "李東, false",
    "王, false",
    "Anna, false",
    "·王明, false",
    "王 明, false"
  })
  void allowsStandardCharactersInNames(String name, boolean allowed) {
    assertThat(PersonNames.allowed(name)).isEqualTo(allowed);
  }

  @ParameterizedTest
  @CsvSource({
    "20, FEMALE, 30",
    "38, MALE, 28",
    "12, MALE, 11",
    "62, MALE, 61",
    "52, FEMALE, 52",
    "99, MALE, 99",
    "45, MALE, 46",
    "72, MALE, 97"
  })
  void saysARelationOfTheOtherSex(String relation, Sex sex, String becomes) {
    assertThat(RelationSexes.forSex(relation, sex)).isEqualTo(becomes);
    assertThat(RelationSexes.agree(RelationSexes.forSex(relation, sex), sex)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"M, 母亲", "MM, 外祖母", "FFSS, 堂兄弟", "MFSD, 表姐妹", "FS, 兄弟", "HM, 婆婆", "SSSS, ''"})
  void namesAWayBetweenKin(String way, String name) {
    assertThat(KinshipTerms.of(way)).isEqualTo(name);
  }
}
