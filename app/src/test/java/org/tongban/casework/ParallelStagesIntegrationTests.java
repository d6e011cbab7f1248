package org.tongban.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flowable.engine.ManagementService;
import org.flowable.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongban.items.Admitted;
import org.tongban.registry.Enrolment;
import org.tongban.testing.IntegrationTest;
import org.tongban.testing.MovableClock;

/** An item whose process asks two stages at the same time after the window. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ParallelStagesIntegrationTests {

  private static final String HANDLING =
      """
      stages:
        ACCEPT: { kind: ACCEPT, office: STATION, term: acceptance, answers: [ACCEPT, REFUSE] }
        REVIEW: { kind: REVIEW, office: COUNTY, term: review, answers: [APPROVE, REFUSE] }
        SECOND: { kind: REVIEW, office: COUNTY, term: review, answers: [APPROVE, REFUSE] }
      effect:
        declaration: CHANGE
        subject: applicant
        basis: 户口登记条例 第十八条
        effective: today
        fields:
          particular: value:NAME
          value: answer:newName
      """;
  private static final String PROCESS =
      """
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
          xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
          xmlns:flowable="http://flowable.org/bpmn" targetNamespace="urn:tongban:item:CODE">
        <process id="CODE-case" name="two" isExecutable="true">
          <startEvent id="submitted"/>
          <sequenceFlow id="f1" sourceRef="submitted" targetRef="ACCEPT"/>
          <userTask id="ACCEPT" name="window"/>
          <boundaryEvent id="over" attachedToRef="ACCEPT" cancelActivity="true">
            <timerEventDefinition><timeDate>${acceptanceDue}</timeDate></timerEventDefinition>
          </boundaryEvent>
          <sequenceFlow id="f2" sourceRef="over" targetRef="deem"/>
          <serviceTask id="deem" name="deem" flowable:delegateExpression="${actions.deemAccepted}"/>
          <sequenceFlow id="f3" sourceRef="deem" targetRef="accepted"/>
          <sequenceFlow id="f4" sourceRef="ACCEPT" targetRef="decided"/>
          <exclusiveGateway id="decided"/>
          <sequenceFlow id="f5" sourceRef="decided" targetRef="accepted">
            <conditionExpression xsi:type="tFormalExpression">${outcome == 'ACCEPT'}</conditionExpression>
          </sequenceFlow>
          <sequenceFlow id="f6" sourceRef="decided" targetRef="refused">
            <conditionExpression xsi:type="tFormalExpression">${outcome == 'REFUSE'}</conditionExpression>
          </sequenceFlow>
          <endEvent id="refused" name="refused"/>
          <exclusiveGateway id="accepted"/>
          <sequenceFlow id="f12" sourceRef="accepted" targetRef="fork"/>
          <parallelGateway id="fork"/>
          <sequenceFlow id="f7" sourceRef="fork" targetRef="REVIEW"/>
          <sequenceFlow id="f8" sourceRef="fork" targetRef="SECOND"/>
          <userTask id="REVIEW" name="one"/>
          <userTask id="SECOND" name="two"/>
          <sequenceFlow id="f9" sourceRef="REVIEW" targetRef="join"/>
          <sequenceFlow id="f10" sourceRef="SECOND" targetRef="join"/>
          <parallelGateway id="join"/>
          <sequenceFlow id="f11" sourceRef="join" targetRef="done"/>
          <endEvent id="done" name="done"/>
        </process>
      </definitions>
      """;

  @Autowired Applications applications;
  @Autowired Desk desk;
  @Autowired Enrolment enrolment;
  @Autowired ManagementService engine;
  @Autowired RuntimeService processes;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired ApplicationContext context;

  private String item = "";

  @BeforeAll
  void takeInAnItemWithTwoStages() {
    item =
        Admitted.copy(
            context,
            "name-change",
            "1.0.0",
            Map.of("handling.yaml", HANDLING, "case.bpmn20.xml", PROCESS));
  }

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  @Test
  void grantsWhenTheLastOfTheStagesHasApproved() {
    Matter matter = accepted();
    assertThat(open(matter)).containsExactly("REVIEW", "SECOND");

    assertThat(matter.act(Couple.COUNTY, DeskAction.APPROVE).state())
        .isEqualTo(CaseState.IN_REVIEW);
    assertThat(open(matter)).hasSize(1);
    assertThat(matter.act(Couple.COUNTY, DeskAction.APPROVE).state()).isEqualTo(CaseState.GRANTED);
    assertThat(open(matter)).isEmpty();
  }

  @Test
  void waitsForEveryStageAndThenRefusesWhenOneHasRefused() {
    Matter matter = accepted();

    assertThat(matter.act(Couple.COUNTY, DeskAction.REFUSE).state()).isEqualTo(CaseState.IN_REVIEW);
    assertThat(matter.act(Couple.COUNTY, DeskAction.APPROVE).state()).isEqualTo(CaseState.REFUSED);
    assertThat(matter.track().refusalReason()).isEqualTo("核对无误");
    assertThat(matter.seenBy(Couple.COUNTY).history())
        .extracting(HistoryLine::event)
        .contains("STAGE_REFUSE");
  }

  @Test
  void countsAsAcceptedWhenTheWindowDoesNotAnswerInTime() {
    Matter matter = submitted();
    clock.advance(Duration.ofDays(20));
    String instance =
        processes
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(matter.id() + ":TARGET")
            .singleResult()
            .getId();
    var timer = engine.createTimerJobQuery().processInstanceId(instance).singleResult();
    engine.moveTimerToExecutableJob(timer.getId());
    engine.executeJob(timer.getId());

    assertThat(matter.seenBy(Couple.COUNTY).state()).isEqualTo(CaseState.IN_REVIEW);
    assertThat(open(matter)).containsExactly("REVIEW", "SECOND");
  }

  private Matter accepted() {
    Matter matter = submitted();
    matter.act(Family.WINDOW, DeskAction.ACCEPT);
    return matter;
  }

  private Matter submitted() {
    Map<String, String> name = new HashMap<>();
    name.putAll(Map.of("newName", "测新名", "reason", "与他人重名,多有不便", "phone", "13912345678"));
    return Matter.submitted(
        applications,
        desk,
        Family.enrol(enrolment).applicant(),
        item,
        List.of(name, Map.of("truthful", "true", "noticeRead", "true")));
  }

  private List<String> open(Matter matter) {
    return jdbc.sql("SELECT name FROM casework.task WHERE case_id = :id ORDER BY name")
        .param("id", matter.id().value())
        .query((row, _) -> row.getString(1))
        .list();
  }
}
