package org.tongban.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.flowable.engine.ManagementService;
import org.flowable.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongban.casework.MessageRefusedException.Reason;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.RegionCode;
import org.tongban.registry.Enrolment;
import org.tongban.testing.IntegrationTest;
import org.tongban.testing.MovableClock;

@IntegrationTest
class MessagesIntegrationTests {

  private static final RegionCode TARGET = new RegionCode("320509");
  private static final RegionCode ORIGIN = new RegionCode("310118");

  @Autowired Applications applications;
  @Autowired Desk desk;
  @Autowired Enrolment enrolment;
  @Autowired ManagementService engine;
  @Autowired RuntimeService processes;
  @Autowired Courier courier;
  @Autowired MovableClock clock;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;
  @Autowired Inbox inbox;
  @Autowired CountyKeys keys;
  @Autowired MessageRecords records;
  @Autowired Cases cases;
  @Autowired Decisions decisions;
  @Autowired TargetSide target;

  private Lap lap;

  @BeforeEach
  void submit() {
    lap =
        Lap.submitted(
            new Lap.Services(applications, desk, enrolment, engine, processes, courier, clock));
    lap.act(Couple.WINDOW, DeskAction.ACCEPT);
  }

  @Test
  void sendsAgainWhatWasNotAcknowledged() throws MessageRefusedException {
    Envelope permit = approveOnBrokenLine();
    inbox.receive(permit);
    assertThat(lap.state()).isEqualTo(CaseState.PERMIT_ISSUED);

    repairLine(lap.id);
    assertThat(lap.state()).isEqualTo(CaseState.SENT_TO_ORIGIN);
    assertThat(desk.open(Couple.ORIGIN, lap.id).messages()).hasSize(1);
  }

  @Test
  void takesARedeliveredRecordOnce() throws MessageRefusedException {
    Envelope permit = approveOnBrokenLine();
    inbox.receive(permit);
    inbox.receive(permit);
    Dossier received = desk.open(Couple.ORIGIN, lap.id);
    assertThat(received.messages()).hasSize(1);
    assertThat(received.revision()).isEqualTo(1);
    repairLine(lap.id);
  }

  @Test
  void refusesWhatItsSenderDidNotSign() {
    Envelope permit = approveOnBrokenLine();
    CaseMessage message = CaseMessage.read(permit.content());
    byte[] altered =
        new String(permit.content(), StandardCharsets.UTF_8)
            .replace("\"payload.relation\":\"10\"", "\"payload.relation\":\"97\"")
            .getBytes(StandardCharsets.UTF_8);
    refused(Reason.FORGED, new Envelope(altered, permit.signature()));
    refused(Reason.FORGED, keys.sign(new RegionCode("330421"), permit.content()));
    refused(Reason.FORGED, new Envelope(permit.content(), new byte[] {1, 2, 3}));
    refused(Reason.MALFORMED, keys.sign(TARGET, "{}".getBytes(StandardCharsets.UTF_8)));
    assertThat(message.kind()).isEqualTo(MessageKind.PERMIT);

    repairLine(lap.id);
    assertThat(lap.state()).isEqualTo(CaseState.SENT_TO_ORIGIN);
  }

  @Test
  void refusesWhatComesTwiceUnderAnotherIdOrTooEarly() throws MessageRefusedException {
    Envelope permit = approveOnBrokenLine();
    CaseMessage message = CaseMessage.read(permit.content());
    refused(Reason.OUT_OF_ORDER, ended(2));
    inbox.receive(permit);
    refused(
        Reason.REPLAYED,
        keys.sign(
            TARGET,
            new CaseMessage(
                    UUID.randomUUID(),
                    message.caseId(),
                    1,
                    message.kind(),
                    message.from(),
                    message.to(),
                    message.created(),
                    message.payload())
                .canonical()));
    refused(Reason.OUT_OF_ORDER, ended(3));
    repairLine(lap.id);
    assertThat(desk.open(Couple.ORIGIN, lap.id).state()).isEqualTo(CaseState.SENT_TO_ORIGIN);
  }

  @Test
  void settlesNobodyWithoutTheSignedRecordOfTheMoveOut() {
    lap.act(Couple.COUNTY, DeskAction.APPROVE);
    assertThatThrownBy(() -> lap.act(Couple.WINDOW, DeskAction.SETTLE)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() ->
            transaction.executeWithoutResult(
                _ -> target.settle(cases.holdMigration(lap.id), Couple.WINDOW, "")))
        .isInstanceOf(Refusal.class)
        .hasMessage("casework.conflict.notMovedOut");
  }

  @Test
  void restoresAPersonWhoseMoveOutCrossedTheWithdrawal() {
    lap.act(Couple.COUNTY, DeskAction.APPROVE);
    transaction.executeWithoutResult(_ -> {
      target.withdraw(cases.holdMigration(lap.id), lap.couple.resident());
      putOff(lap.id);
    });
    lap.act(Couple.ORIGIN, DeskAction.MOVE_OUT);
    repairLine(lap.id);
    assertThat(lap.state()).isEqualTo(CaseState.RESTORED_AT_ORIGIN);
    assertThat(desk.open(Couple.ORIGIN, lap.id).state()).isEqualTo(CaseState.RESTORED_AT_ORIGIN);
  }

  /** Approves, and loses the message on the way: it stays in the outbox. */
  private Envelope approveOnBrokenLine() {
    return transaction.execute(_ -> {
      MigrationCase held = cases.holdMigration(lap.id);
      Decision approve = Decision.of(DeskAction.APPROVE, held.way.revision(), "");
      decisions.decide(held, Couple.COUNTY, approve);
      Envelope lost = records.claim(lap.id).orElseThrow();
      putOff(lap.id);
      return lost;
    });
  }

  private void putOff(CaseId id) {
    jdbc.sql(
            """
            UPDATE casework.message_record SET next_attempt = next_attempt + interval '1 day'
            WHERE case_id = :id AND direction = 'OUT'
            """)
        .param("id", id.value())
        .update();
  }

  private void repairLine(CaseId id) {
    jdbc.sql(
            """
            UPDATE casework.message_record SET next_attempt = clock_timestamp()
            WHERE case_id = :id AND direction = 'OUT' AND acknowledged_at IS NULL
            """)
        .param("id", id.value())
        .update();
    courier.deliver(id);
  }

  private Envelope ended(int sequence) {
    CaseMessage message =
        new CaseMessage(
            UUID.randomUUID(),
            lap.id,
            sequence,
            MessageKind.ENDED,
            TARGET,
            ORIGIN,
            Instant.parse("2026-11-21T01:00:00Z"),
            Map.of("state", "CANCELLED"));
    return keys.sign(TARGET, message.canonical());
  }

  private void refused(Reason reason, Envelope envelope) {
    assertThatThrownBy(() -> inbox.receive(envelope))
        .isInstanceOfSatisfying(
            MessageRefusedException.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(reason));
  }
}
