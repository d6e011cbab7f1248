package org.tongban.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.rating.RatingIntegrationTests.refused;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongban.casework.Applications;
import org.tongban.casework.Desk;
import org.tongban.casework.Finished;
import org.tongban.deadlines.Light;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.Role;
import org.tongban.notice.Message;
import org.tongban.notice.Messages;
import org.tongban.registry.Enrolment;
import org.tongban.testing.IntegrationTest;
import org.tongban.testing.MovableClock;

@IntegrationTest
class FollowUpIntegrationTests {

  @Autowired Applications applications;
  @Autowired Desk cases;
  @Autowired Enrolment enrolment;
  @Autowired OwnRatings own;
  @Autowired FollowUpDesk desk;
  @Autowired AppealDesk appeals;
  @Autowired Messages messages;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;

  private Finished done;

  @BeforeEach
  void finish() {
    done = Finished.birth(applications, cases, enrolment);
  }

  @AfterEach
  void setTheClockBack() {
    clock.reset();
  }

  @Test
  void closesARatingByNameAfterAReturnCallOnly() {
    UUID id = rated(Bad.BY_NAME);
    refused(Refusal.Kind.CONFLICT, () -> desk.close(Bad.COUNTY, id, "已整改"));

    desk.call(Bad.COUNTY, id, Bad.call(Bad.COUNTY, false));
    desk.call(Bad.COUNTY, id, Bad.call(Bad.COUNTY, true));
    desk.close(Bad.COUNTY, id, "窗口加开，已当面致歉");

    BadRatingFile closed = desk.open(Bad.WINDOW, id);
    assertThat(closed.calls()).extracting(Call::reached).containsExactly(false, true);
    assertThat(closed.rating().open()).isFalse();
    Outcome told = own.of(done.resident(), done.id()).outcome().orElseThrow();
    assertThat(told.finding()).isEqualTo("窗口加开，已当面致歉");
    assertThat(messages.of(done.person(), 0, 20))
        .extracting(Message::key)
        .contains("rating.notice.closed");
  }

  @Test
  void showsOfAnAnonymousRatingNeitherNameNorCase() {
    UUID id = rated(Bad.ANONYMOUS);

    BadRatingFile file = desk.open(Bad.COUNTY, id);
    assertThat(file.rating().who()).isNull();
    assertThat(file.toString()).doesNotContain(done.id().toString());
    refused(Refusal.Kind.CONFLICT, () -> desk.phone(Bad.COUNTY, id));
    refused(Refusal.Kind.CONFLICT, () -> desk.call(Bad.COUNTY, id, Bad.call(Bad.COUNTY, true)));
    desk.close(Bad.COUNTY, id, "已提醒全所");
    assertThat(desk.open(Bad.COUNTY, id).rating().open()).isFalse();
  }

  @Test
  void writesACallSentTwiceOnce() {
    UUID id = rated(Bad.BY_NAME);
    Call call = Bad.call(Bad.COUNTY, true);
    desk.call(Bad.COUNTY, id, call);
    desk.call(Bad.COUNTY, id, call);

    assertThat(desk.open(Bad.COUNTY, id).calls()).hasSize(1);
  }

  @Test
  void letsOneOfTwoOfficialsCloseIt() {
    UUID id = rated(Bad.ANONYMOUS);
    desk.close(Bad.COUNTY, id, "先到");

    refused(Refusal.Kind.CONFLICT, () -> desk.close(Bad.CITY, id, "后到"));
    assertThat(own.of(done.resident(), done.id()).outcome().orElseThrow().finding())
        .isEqualTo("先到");
  }

  @Test
  void turnsRedAndLateWhenItsTimeIsOver() {
    UUID id = rated(Bad.BY_NAME);
    int late = desk.count(Bad.COUNTY, Filter.LATE);
    assertThat(desk.open(Bad.COUNTY, id).rating().clock().light()).isNotEqualTo(Light.RED);

    clock.advance(Duration.ofDays(30));
    assertThat(desk.open(Bad.COUNTY, id).rating().clock().light()).isEqualTo(Light.RED);
    assertThat(desk.count(Bad.COUNTY, Filter.LATE)).isGreaterThan(late);
  }

  @Test
  void leavesTheFollowUpToTheCountyAndToItsJurisdiction() {
    UUID id = rated(Bad.BY_NAME);
    var otherTown = Bad.official("320509102", Role.WINDOW_OFFICER);

    refused(Refusal.Kind.FORBIDDEN, () -> desk.close(Bad.WINDOW, id, "自己结"));
    refused(Refusal.Kind.FORBIDDEN, () -> desk.call(Bad.WINDOW, id, Bad.call(Bad.WINDOW, true)));
    refused(Refusal.Kind.NOT_FOUND, () -> desk.open(otherTown, id));
    refused(Refusal.Kind.NOT_FOUND, () -> desk.open(Bad.ELSEWHERE, id));
    refused(Refusal.Kind.NOT_FOUND, () -> appeals.lodge(Bad.ELSEWHERE, id, "不实"));
    assertThat(desk.queue(otherTown, Filter.OPEN, 0, 100)).noneMatch(line -> line.id().equals(id));
    assertThat(desk.open(Bad.WINDOW, id).follows()).isFalse();
  }

  @Test
  void marksAFalseRatingByASecondPersonAboveAndKeepsIt() {
    UUID id = rated(Bad.BY_NAME);
    appeals.lodge(Bad.WINDOW, id, "当天并未到场");
    refused(Refusal.Kind.CONFLICT, () -> appeals.lodge(Bad.COUNTY, id, "再申诉"));
    refused(Refusal.Kind.FORBIDDEN, () -> appeals.decide(Bad.WINDOW, id, true, "同意"));
    var colleague = Bad.official("320509101", Role.COUNTY_OFFICER);
    refused(Refusal.Kind.FORBIDDEN, () -> appeals.decide(colleague, id, true, "同级"));
    assertThat(desk.open(Bad.COUNTY, id).decides()).isTrue();

    appeals.decide(Bad.COUNTY, id, true, "监控核实");
    refused(Refusal.Kind.CONFLICT, () -> appeals.decide(Bad.CITY, id, false, "改判"));

    Rated seen = own.of(done.resident(), done.id());
    assertThat(seen.rating().orElseThrow().given()).isEqualTo(Bad.BY_NAME);
    Outcome outcome = seen.outcome().orElseThrow();
    assertThat(outcome.closed()).as("still to be followed up").isNull();
    assertThat(outcome.appeal()).isNotNull();
    assertThat(desk.queue(Bad.COUNTY, Filter.APPEALED, 0, 100))
        .noneMatch(line -> line.id().equals(id));
  }

  private UUID rated(Given given) {
    own.rate(done.resident(), done.id(), given);
    return own.of(done.resident(), done.id()).rating().orElseThrow().id();
  }
}
