package org.tongban.registry.suspicion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What makes a find stronger, rule by rule; every score stays between 0 and 1. */
class RuleScoresTests {

  @Test
  void aCrowdInASmallHomeIsStrongerThanInALargeOne() {
    assertThat(CrowdedHome.score(10, 12, 60, 5, 20)).isEqualTo(1.0);
    assertThat(CrowdedHome.score(5, 6, 300, 5, 20)).isLessThan(0.5);
    assertThat(CrowdedHome.score(5, 6, 0, 5, 20)).isBetween(0.0, 1.0);
  }

  @Test
  void moreAndShorterMarriagesAreStronger() {
    assertThat(MarriageChain.score(4, 60, 2, 365))
        .isGreaterThan(MarriageChain.score(2, 60, 2, 365));
    assertThat(MarriageChain.score(2, 60, 2, 365))
        .isGreaterThan(MarriageChain.score(2, 360, 2, 365));
    assertThat(MarriageChain.score(9, 1, 2, 365)).isEqualTo(1.0);
  }

  @Test
  void aChildWhoLeavesSoonAfterEnrolmentIsStrongerThanOneWhoStays() {
    assertThat(SchoolSeason.score(200, 20, 200)).isGreaterThan(SchoolSeason.score(200, 190, 200));
    assertThat(SchoolSeason.score(200, 9999, 200)).isEqualTo(0.5);
  }

  @Test
  void eachFurtherUseOfAPaperIsStronger() {
    assertThat(ReusedDocument.score(4, 3)).isGreaterThan(ReusedDocument.score(2, 1));
  }

  @Test
  void whatTheRegisterContradictsIsStrongerThanWhatItDoesNotHold() {
    assertThat(Contradiction.score("otherSpouse")).isGreaterThan(Contradiction.score("noSpouse"));
    assertThat(Contradiction.score("tooNear")).isGreaterThan(Contradiction.score("otherParent"));
    assertThat(Contradiction.score("otherParent")).isGreaterThan(Contradiction.score("noParent"));
    assertThat(Contradiction.score("noParent")).isPositive();
  }

  @Test
  void twoBirthsTooNearWithoutACertificateAreStrongest() {
    assertThat(DoubtfulBirth.score(false, true, true))
        .isGreaterThan(DoubtfulBirth.score(true, false, true));
    assertThat(DoubtfulBirth.score(true, true, true)).isEqualTo(1.0);
  }

  @Test
  void moreHouseholdsOutOfOneHomeAreStronger() {
    assertThat(SplitBeforeClearance.score(4, 2)).isGreaterThan(SplitBeforeClearance.score(2, 2));
  }
}
