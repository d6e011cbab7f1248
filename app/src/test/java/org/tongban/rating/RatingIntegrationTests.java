package org.tongban.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongban.casework.Applications;
import org.tongban.casework.Desk;
import org.tongban.casework.Finished;
import org.tongban.kernel.Refusal;
import org.tongban.registry.Enrolment;
import org.tongban.testing.IntegrationTest;
import org.tongban.testing.MovableClock;

@IntegrationTest
class RatingIntegrationTests {

  @Autowired Applications applications;
  @Autowired Desk desk;
  @Autowired Enrolment enrolment;
  @Autowired OwnRatings own;
  @Autowired WindowRatings window;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;

  private Finished done;

  @BeforeEach
  void finish() {
    done = Finished.birth(applications, desk, enrolment);
  }

  @AfterEach
  void setTheClockBack() {
    clock.reset();
  }

  @Test
  void takesOneRatingForGood() {
    assertThat(own.of(done.resident(), done.id()).waits()).isTrue();
    own.rate(done.resident(), done.id(), Bad.GOOD);

    refused(Refusal.Kind.CONFLICT, () -> own.rate(done.resident(), done.id(), Bad.BY_NAME));
    Rated rated = own.of(done.resident(), done.id());
    assertThat(rated.rating().orElseThrow().given()).isEqualTo(Bad.GOOD);
    assertThat(rated.outcome()).isEmpty();
    assertThat(applications.track(done.resident(), done.id()).grade()).contains(1);
  }

  @Test
  void takesOneOfManySentAtOnce() throws Exception {
    Callable<Boolean> send =
        () -> {
          own.rate(done.resident(), done.id(), Bad.BY_NAME);
          return true;
        };
    try (var senders = Executors.newFixedThreadPool(4)) {
      List<Future<Boolean>> answers = senders.invokeAll(List.of(send, send, send, send));
      assertThat(answers.stream().filter(RatingIntegrationTests::taken)).hasSize(1);
    }
    assertThat(count("rating")).isOne();
    assertThat(count("follow_up")).isOne();
  }

  @Test
  void opensAFollowUpForABadRatingAlone() {
    own.rate(done.resident(), done.id(), Bad.BY_NAME);

    Outcome outcome = own.of(done.resident(), done.id()).outcome().orElseThrow();
    assertThat(outcome.closed()).isNull();
    assertThat(Duration.between(clock.instant(), outcome.due()))
        .isBetween(Duration.ofDays(4), Duration.ofDays(15));
  }

  @Test
  void keepsOnlyReasonsOfTheGradeGiven() {
    own.rate(
        done.resident(),
        done.id(),
        new Given(2, Set.of(Reason.FAST, Reason.UNFRIENDLY), "  很快  ", false));

    Given kept = own.of(done.resident(), done.id()).rating().orElseThrow().given();
    assertThat(kept.reasons()).containsExactly(Reason.FAST);
    assertThat(kept.words()).isEqualTo("很快");
  }

  @Test
  void takesNoRatingAfterItsTimeOrOfAnother() {
    Finished other = Finished.birth(applications, desk, enrolment);
    refused(Refusal.Kind.NOT_FOUND, () -> own.rate(other.resident(), done.id(), Bad.GOOD));

    clock.advance(Duration.ofDays(60));
    refused(Refusal.Kind.CONFLICT, () -> own.rate(done.resident(), done.id(), Bad.GOOD));
    refused(Refusal.Kind.CONFLICT, () -> window.offer(Bad.WINDOW, done.id()));
  }

  @Test
  void ratesByTheCodeOfTheWindowOnceAndWithoutAName() {
    String first = window.offer(Bad.WINDOW, done.id());
    String code = window.offer(Bad.WINDOW, done.id());

    refused(Refusal.Kind.NOT_FOUND, () -> window.rate(first, Bad.GOOD));
    window.rate(code.toLowerCase(java.util.Locale.ROOT).replace("-", " "), Bad.ANONYMOUS);
    refused(Refusal.Kind.NOT_FOUND, () -> window.rate(code, Bad.GOOD));

    Rating given = own.of(done.resident(), done.id()).rating().orElseThrow();
    assertThat(given.channel()).isEqualTo(Channel.WINDOW);
    assertThat(given.given()).isEqualTo(Bad.ANONYMOUS);
  }

  @Test
  void letsACodeRunOut() {
    String code = window.offer(Bad.WINDOW, done.id());
    clock.advance(window.life().plusSeconds(1));

    refused(Refusal.Kind.NOT_FOUND, () -> window.byCode(code));
    refused(Refusal.Kind.NOT_FOUND, () -> window.offer(Bad.ELSEWHERE, done.id()));
  }

  private static boolean taken(Future<Boolean> answer) {
    try {
      return answer.get();
    } catch (ExecutionException refused) {
      assertThat(refused.getCause()).isInstanceOf(Refusal.class);
      return false;
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  private int count(String table) {
    String sql =
        table.equals("rating")
            ? "SELECT count(*) FROM rating.rating WHERE case_id = :case"
            : """
            SELECT count(*) FROM rating.follow_up AS f JOIN rating.rating AS r ON r.id = f.rating
            WHERE r.case_id = :case
            """;
    return jdbc.sql(sql).param("case", done.id().value()).query(Integer.class).single();
  }

  static void refused(Refusal.Kind kind, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(kind));
  }
}
