package org.tongban.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongban.casework.Applications;
import org.tongban.casework.Desk;
import org.tongban.casework.Finished;
import org.tongban.registry.Enrolment;
import org.tongban.testing.IntegrationTest;

/** Whoever reaches the database itself does not get rid of a bad rating either. */
@IntegrationTest
class KeptRatingsIntegrationTests {

  @Autowired Applications applications;
  @Autowired Desk desk;
  @Autowired Enrolment enrolment;
  @Autowired OwnRatings own;
  @Autowired FollowUpDesk followUps;
  @Autowired AppealDesk appeals;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  private Finished done;
  private UUID rating;

  @BeforeEach
  void rate() {
    done = Finished.birth(applications, desk, enrolment);
    own.rate(done.resident(), done.id(), Bad.BY_NAME);
    rating = own.of(done.resident(), done.id()).rating().orElseThrow().id();
    followUps.call(Bad.COUNTY, rating, Bad.call(Bad.COUNTY, true));
    appeals.lodge(Bad.WINDOW, rating, "不实");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DELETE FROM rating.rating WHERE id = :id",
        "UPDATE rating.rating SET grade = 1 WHERE id = :id",
        "UPDATE rating.rating SET anonymous = true WHERE id = :id",
        "UPDATE rating.rating SET region = '310118000000' WHERE id = :id",
        "DELETE FROM rating.follow_up WHERE rating = :id",
        "UPDATE rating.follow_up SET due = due + interval '1 year' WHERE rating = :id",
        "DELETE FROM rating.call WHERE rating = :id",
        "UPDATE rating.call SET settled = true, reached = true WHERE rating = :id",
        "DELETE FROM rating.appeal WHERE rating = :id",
        "UPDATE rating.appeal SET lodged_region = '3205091' WHERE rating = :id",
        "TRUNCATE rating.rating CASCADE",
        "TRUNCATE rating.call",
        "TRUNCATE rating.appeal"
      })
  void keepsItAgainst(String sql) {
    assertThatThrownBy(() ->
            transaction.executeWithoutResult(_ -> {
              var statement = jdbc.sql(sql);
              (sql.contains(":id") ? statement.param("id", rating) : statement).update();
            }))
        .rootCause()
        .extracting("SQLState")
        .isEqualTo("TB010");
  }

  @Test
  void keepsItsTimeAndClosesOnce() {
    followUps.close(Bad.COUNTY, rating, "已整改");
    assertThatThrownBy(() ->
            jdbc.sql(
                    """
                    UPDATE rating.follow_up SET closed_at = NULL, closed_by = NULL, finding = NULL
                    WHERE rating = :id
                    """)
                .param("id", rating)
                .update())
        .hasMessageContaining("closed once");
  }

  @Test
  void takesNoBadRatingWithoutAFollowUp() {
    assertThatThrownBy(() ->
            transaction.executeWithoutResult(_ ->
                jdbc.sql(
                        """
                        INSERT INTO rating.rating
                          (case_id, id, grade, reasons, reason, anonymous, channel, item, region, at)
                        VALUES (gen_random_uuid(), gen_random_uuid(), 5, '{}', '', true, 'ONLINE',
                          'x', '320509101001', now())
                        """)
                    .update()))
        .hasStackTraceContaining("a bad rating is followed up");
  }

  @Test
  void letsNobodyDecideTheirOwnAppeal() {
    assertThatThrownBy(() ->
            jdbc.sql(
                    """
                    UPDATE rating.appeal SET decided_at = now(), decided_by = lodged_by,
                      decided_region = '3205', upheld = true, answer = '' WHERE rating = :id
                    """)
                .param("id", rating)
                .update())
        .hasMessageContaining("decided_by_another");
    assertThat(followUps.open(Bad.COUNTY, rating).decides()).isTrue();
  }
}
