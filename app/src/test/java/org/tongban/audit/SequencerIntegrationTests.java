package org.tongban.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.tongban.guomi.Sm2Verifier;
import org.tongban.kernel.PersonId;
import org.tongban.ledger.Checkpoints;
import org.tongban.ledger.MerkleFrontier;
import org.tongban.ledger.NoteKey;
import org.tongban.ledger.SignedCheckpoint;

class SequencerIntegrationTests {

  TrailLab lab;

  @BeforeEach
  void open() throws IOException {
    lab = new TrailLab();
  }

  @Test
  void numbersWithoutGapWhileManyWrite() throws Exception {
    CountDownLatch done = new CountDownLatch(4);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int writer = 0; writer < 4; writer++) {
        threads.execute(() -> {
          try {
            lab.write(50);
          } finally {
            done.countDown();
          }
        });
      }
      for (int node = 0; node < 2; node++) {
        threads.execute(() -> {
          while (done.getCount() > 0) {
            lab.sequencer.catchUp();
          }
        });
      }
    }
    lab.sequencer.catchUp();
    assertThat(numbers()).containsExactlyElementsOf(LongStream.range(0, 200).boxed().toList());
    assertThat(lab.check.everything()).isEqualTo(new TrailCheck.Report(200, List.of()));
  }

  @Test
  void givesLaterNumbersToEntriesThatCommitLater() {
    lab.transactions.executeWithoutResult(_ -> {
      lab.write(TrailLab.entry("stays open"));
      other(() -> lab.write(TrailLab.entry("commits first")));
      other(lab.sequencer::catchUp);
    });
    lab.sequencer.catchUp();
    assertThat(objects()).containsExactly("commits first", "stays open");
  }

  @Test
  void signsCheckpointsThatThePublicKeyVerifies() {
    lab.write(5);
    lab.sequencer.catchUp();
    var last = lab.log.last().orElseThrow();
    Sm2Verifier verifier = Sm2Verifier.fromPem(lab.keys.publicKeyPem());
    NoteKey key = NoteKey.sm2("laboratory/audit", lab.keys.publicKeyPem());
    SignedCheckpoint signed = SignedCheckpoint.parse(last.note());
    assertThat(Checkpoints.verify(signed, "laboratory/audit", Map.of(key, verifier::verify)))
        .containsExactly(key);
    MerkleFrontier recomputed =
        MerkleFrontier.empty(SealedEntry.TREE)
            .appendAll(lab.entries.from(0, 10).stream().map(SealedEntry::leaf).toList());
    assertThat(signed.checkpoint().root()).isEqualTo(recomputed.root());
    assertThat(signed.checkpoint().size()).isEqualTo(5);
  }

  @Test
  void resumesWhereItWasStoppedInTheMiddle() {
    lab.write(3);
    lab.transactions.executeWithoutResult(status -> {
      lab.sequencer.step();
      status.setRollbackOnly();
    });
    assertThat(numbers()).isEmpty();
    lab.sequencer.catchUp();
    lab.write(2);
    Sequencer restarted =
        new Sequencer(lab.transactions, lab.entries, lab.log, lab.alarms, lab.keys);
    restarted.catchUp();
    assertThat(numbers()).containsExactly(0L, 1L, 2L, 3L, 4L);
    assertThat(lab.check.everything().holds()).isTrue();
  }

  @Test
  void leavesTheWorkToWhoeverHoldsTheEdge() {
    lab.write(1);
    lab.transactions.executeWithoutResult(_ -> {
      assertThat(lab.log.lock()).isPresent();
      other(() -> assertThat(lab.sequencer.step()).isZero());
    });
    assertThat(lab.sequencer.step()).isEqualTo(1);
  }

  @Test
  void stopsBehindAnEdgeThatDoesNotContinueTheLastCheckpoint() {
    lab.write(1);
    lab.sequencer.catchUp();
    lab.jdbc.sql("UPDATE audit.frontier SET state = NULL").update();
    lab.write(1);
    assertThat(lab.sequencer.catchUp()).isZero();
    assertThat(lab.alarms.latest(9))
        .extracting(Alarm::kind)
        .containsExactly(AlarmKind.FRONTIER_BROKEN);
  }

  @Test
  void onlyAddsToTheTrail() {
    lab.write(TrailLab.entry("kept", PersonId.next()));
    lab.sequencer.catchUp();
    for (String sql :
        List.of(
            "UPDATE audit.entry SET purpose = 'another'",
            "UPDATE audit.entry SET number = 7",
            "DELETE FROM audit.entry",
            "TRUNCATE audit.entry",
            "DELETE FROM audit.checkpoint",
            "UPDATE audit.alarm SET kind = ''",
            "TRUNCATE audit.frontier")) {
      assertThatThrownBy(() -> lab.jdbc.sql(sql).update())
          .isInstanceOf(DataAccessException.class)
          .rootCause()
          .hasMessageContaining("only added to");
    }
  }

  private static void other(Runnable work) {
    try {
      Thread.ofPlatform().start(work).join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Long> numbers() {
    return lab.jdbc
        .sql("SELECT number FROM audit.entry WHERE number IS NOT NULL ORDER BY number")
        .query((row, _) -> row.getLong(1))
        .list();
  }

  private List<String> objects() {
    return lab.jdbc
        .sql("SELECT object FROM audit.entry ORDER BY number")
        .query((row, _) -> row.getString(1))
        .list();
  }
}
