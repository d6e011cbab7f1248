package org.tongban.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.RegionCode;
import org.tongban.kernel.Role;
import org.tongban.testing.IntegrationTest;
import org.tongban.testing.MovableClock;

@IntegrationTest
class BoardIntegrationTests {

  /** An invented county that no other test rates in. */
  private static final String TOWN = "310191001";

  private static final Actor COUNTY = Bad.official("310191", Role.COUNTY_OFFICER);
  private static final Actor OTHER = Bad.official("310192", Role.COUNTY_OFFICER);

  @Autowired Ratings ratings;
  @Autowired FollowUps followUps;
  @Autowired Calls calls;
  @Autowired Board board;
  @Autowired MovableClock clock;
  @Autowired TransactionTemplate transaction;

  private Instant now = Instant.EPOCH;

  @BeforeEach
  void look() {
    now = clock.instant();
  }

  @Test
  void countsWhatTheRecordsSay() {
    YearMonth month = YearMonth.from(now.atZone(BadRatings.ZONE));
    for (int i = 0; i < 6; i++) {
      given(Bad.GOOD, Duration.ofDays(1));
    }
    given(Bad.BY_NAME, Duration.ofDays(-1));
    called(given(Bad.BY_NAME, Duration.ofDays(2)));
    closed(given(Bad.ANONYMOUS, Duration.ofDays(-2)));

    Table table = board.of(COUNTY, Board.By.OFFICE, month, month);
    assertThat(table.rows()).containsExactly(new Figures(TOWN, 9, 6, 3, 3, 1, 1, 1, 0));
    assertThat(table.total().orElseThrow().given()).isEqualTo(9);
    assertThat(board.of(COUNTY, Board.By.MONTH, month, month).rows())
        .extracting(Figures::key)
        .containsExactly(month.toString());
    assertThat(board.of(OTHER, Board.By.OFFICE, month, month).total()).isEmpty();
    assertThat(board.of(COUNTY, Board.By.ITEM, month.minusMonths(2), month.minusMonths(1)).total())
        .isEmpty();
  }

  private Rating given(Given given, Duration left) {
    Rating rating =
        new Rating(
            UUID.randomUUID(),
            CaseId.next(),
            given,
            Channel.ONLINE,
            "birth-registration",
            new RegionCode(TOWN + "001"),
            now);
    transaction.executeWithoutResult(_ -> {
      ratings.add(rating);
      if (given.bad()) {
        followUps.open(rating, now.plus(left));
      }
    });
    return rating;
  }

  private void called(Rating rating) {
    calls.add(rating.id(), Bad.call(COUNTY, true));
    closed(rating);
  }

  private void closed(Rating rating) {
    transaction.executeWithoutResult(_ ->
        followUps.close(
            followUps.hold(rating.id()).orElseThrow(),
            new FollowUp.Closing(now, COUNTY.account(), "已整改")));
  }
}
