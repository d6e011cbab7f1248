package org.tongban.registry.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongban.kernel.Actor;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.Refusal;
import org.tongban.registry.Enrolment;
import org.tongban.registry.declaring.Business;
import org.tongban.registry.declaring.Declaring;
import org.tongban.registry.declaring.Draft;
import org.tongban.testing.IntegrationTest;

/** A declaration is entered once, and in few journeys to the database. */
@IntegrationTest
class EnteringIntegrationTests {

  private static final int JOURNEYS = 8;

  @Autowired Declaring declaring;
  @Autowired Enrolment enrolment;
  @Autowired JdbcClient jdbc;
  @Autowired Days days;

  private final Actor officer = Townspeople.officer("310118003");
  private PersonId person = PersonId.next();

  @BeforeEach
  void enrol() {
    person =
        new Townspeople(enrolment)
            .household("310118003001", "000098001", "慕容映雪")
            .members()
            .getFirst();
  }

  @Test
  void goesToTheDatabaseAFewTimes() {
    List<String> journeys = journeys(() -> send(change("会计"), officer));
    assertThat(journeys).isNotEmpty().hasSizeLessThanOrEqualTo(JOURNEYS);
    assertThat(events()).isOne();
  }

  @Test
  void isOneDeclarationWhenTheFormIsSentTwiceAtTheSameTime() throws Exception {
    Draft draft = change("会计");
    Callable<Boolean> sending =
        () -> {
          send(draft, officer);
          return true;
        };
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThat(threads.invokeAll(List.of(sending, sending)))
          .extracting(Future::get)
          .containsExactly(true, true);
    }
    assertThat(events()).isOne();
    assertThat(
            jdbc.sql(
                    """
                    SELECT status || ' ' || cardinality(persons) FROM registry.declaration
                    WHERE id = ? AND decided >= proposed AND decided_by = proposer
                      AND operation = (SELECT operation FROM registry.event WHERE case_id = ?)
                    """)
                .param(draft.id())
                .param(draft.id())
                .query(String.class)
                .single())
        .isEqualTo("DONE 0");
  }

  @Test
  void refusesTheFormOfSomebodyElse() {
    Draft draft = change("会计");
    send(draft, officer);
    Actor other = Townspeople.officer("310118003");
    assertThatThrownBy(() -> send(draft, other)).isInstanceOf(Refusal.class);
    assertThat(events()).isOne();
  }

  @Test
  void leavesNothingBehindWhenTheRegisterRefuses() {
    Draft draft = change("教学人员");
    assertThatThrownBy(() -> send(draft, officer)).isInstanceOf(Refusal.class);
    assertThat(events()).isZero();
    assertThat(
            jdbc.sql("SELECT count(*) FROM registry.declaration WHERE id = ?")
                .param(draft.id())
                .query(Integer.class)
                .single())
        .isZero();
  }

  private void send(Draft draft, Actor actor) {
    declaring.send(draft, person, null, actor, days.today());
  }

  private Draft change(String occupation) {
    return new Draft(
        UUID.randomUUID(),
        Business.CHANGE,
        person.value(),
        Map.of("particular", "OCCUPATION", "value", occupation));
  }

  private int events() {
    return jdbc.sql("SELECT count(*) FROM registry.event WHERE person = ? AND kind = ?")
        .param(person.value())
        .param("PARTICULARS_CHANGED")
        .query(Integer.class)
        .single();
  }

  /** What this thread says to the database meanwhile. */
  private static List<String> journeys(Runnable work) {
    Logger logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
    String thread = Thread.currentThread().getName();
    ListAppender<ILoggingEvent> heard = new ListAppender<>();
    Level before = logger.getLevel();
    heard.start();
    logger.addAppender(heard);
    logger.setAdditive(false);
    logger.setLevel(Level.DEBUG);
    try {
      work.run();
    } finally {
      logger.setLevel(before);
      logger.setAdditive(true);
      logger.detachAppender(heard);
    }
    return new ArrayList<>(heard.list)
        .stream()
            .filter(event -> event.getThreadName().equals(thread))
            .map(ILoggingEvent::getFormattedMessage)
            .filter(
                message -> message.matches("(?s)Executing (prepared SQL statement|SQL batch).*"))
            // Once a second the trail asks for the time, whoever is the one to wait for it.
            .filter(message -> !message.contains("SELECT clock_timestamp()"))
            .toList();
  }
}
