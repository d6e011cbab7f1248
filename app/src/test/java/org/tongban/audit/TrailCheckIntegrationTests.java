package org.tongban.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tongban.platform.CheckOutcome;

class TrailCheckIntegrationTests {

  TrailLab lab;

  @BeforeEach
  void open() throws IOException {
    lab = new TrailLab();
    lab.write(6);
    lab.sequencer.catchUp();
    lab.write(3);
  }

  @Test
  void findsNothingInAnUntouchedTrail() {
    assertThat(lab.check.everything().findings()).isEmpty();
    assertThat(lab.check.newest(4)).isEqualTo(new TrailCheck.Report(4, java.util.List.of()));
    assertThat(lab.alarms.count()).isZero();
  }

  @Test
  void findsAnEntryChangedAfterItsCheckpoint() {
    lab.tamper("UPDATE audit.entry SET purpose = 'harmless' WHERE number = 2");
    assertThat(lab.check.everything().findings())
        .containsExactly(AlarmKind.ENTRY_CHANGED, AlarmKind.LEAF_CHANGED);
    assertThat(lab.alarms.latest(9)).extracting(Alarm::number).containsOnly(2L);
  }

  @Test
  void raisesAnAlarmOverAnEntryChangedBeforeItsNumber() {
    lab.tamper(
        "UPDATE audit.entry SET subjects = '{}' WHERE number IS NULL AND object = 'object 1'");
    lab.sequencer.catchUp();
    assertThat(lab.alarms.latest(9))
        .singleElement()
        .satisfies(alarm -> {
          assertThat(alarm.kind()).isEqualTo(AlarmKind.ENTRY_CHANGED);
          assertThat(alarm.number()).isEqualTo(7);
        });
    assertThat(lab.entries.from(7, 1).getFirst().entry().alarmed()).isTrue();
  }

  @Test
  void tellsTheDoctorWhetherTheTrailHolds() {
    TrailSelfCheck doctor = new TrailSelfCheck(lab.check);
    assertThat(doctor.run()).isEqualTo(CheckOutcome.ok("6 newest entries hold"));
    lab.tamper("UPDATE audit.entry SET purpose = 'harmless' WHERE number = 2");
    assertThat(doctor.run())
        .isEqualTo(
            CheckOutcome.broken("the audit trail does not hold: [ENTRY_CHANGED, LEAF_CHANGED]"));
  }

  @Test
  void findsAnEntryThatIsGone() {
    lab.tamper("DELETE FROM audit.entry WHERE number = 3");
    assertThat(lab.check.everything().findings())
        .containsExactly(AlarmKind.ENTRY_MISSING, AlarmKind.ROOT_DIFFERS);
  }

  @Test
  void findsThatTheNewestEntriesAreGone() {
    lab.tamper("DELETE FROM audit.entry WHERE number >= 4");
    assertThat(lab.check.newest(3).findings()).contains(AlarmKind.ENTRY_MISSING);
  }

  @Test
  void findsALeafForgedTogetherWithItsEntry() {
    lab.tamper(
        "UPDATE audit.entry SET leaf = (SELECT leaf FROM audit.entry WHERE number = 0)"
            + " WHERE number = 1");
    assertThat(lab.check.everything().findings())
        .containsExactly(AlarmKind.LEAF_CHANGED, AlarmKind.ROOT_DIFFERS);
  }

  @Test
  void findsACheckpointThatWeDidNotSign() {
    lab.jdbc.sql("ALTER TABLE audit.checkpoint DISABLE TRIGGER ALL").update();
    lab.jdbc.sql("UPDATE audit.checkpoint SET note = replace(note, 'time 2', 'time 3')").update();
    assertThat(lab.check.newest(1).findings()).contains(AlarmKind.SIGNATURE_BROKEN);
  }
}
