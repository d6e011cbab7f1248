package org.tongban.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.registry.Folk.as;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.tongban.kernel.Refusal;
import org.tongban.registry.Declaration.MoveReason;
import org.tongban.registry.Declaration.Succession;
import org.tongban.registry.Declaration.Target;
import org.tongban.testing.IntegrationTest;

/** Of two declarations that conflict, one is entered and the other is told why it is not. */
@IntegrationTest
class ConcurrentDeclarationsIntegrationTests {

  @Autowired Declarations declarations;
  @Autowired Enrolment enrolment;
  @Autowired PlatformTransactionManager transactions;

  @RepeatedTest(3)
  void letsOneWinAndTellsTheOther() throws Exception {
    Folk folk = new Folk(declarations, enrolment, transactions);
    assertThat(
            together(
                folk,
                new Declaration.MarriageRecord(folk.bachelor, folk.maiden),
                new Declaration.MarriageRecord(folk.maiden, folk.bachelor)))
        .containsExactly("registry.events.marriage.already");
    assertThat(
            together(
                folk,
                new Declaration.Death(folk.mother, Succession.none()),
                new Declaration.MoveWithin(
                    List.of(as(folk.mother, "99")),
                    new Target.Join(folk.beyond),
                    MoveReason.OTHER,
                    null,
                    Succession.none())))
        .hasSizeLessThanOrEqualTo(1)
        .isSubsetOf(
            "registry.events.dead",
            "registry.events.notRegistered",
            "registry.events.changedMeanwhile");
    assertThat(
            together(
                folk,
                new Declaration.HeadChange(folk.home, Folk.to(folk.wife)),
                new Declaration.Death(folk.husband, Folk.to(folk.wife))))
        .hasSizeLessThanOrEqualTo(1);
  }

  /** The reasons of those that were refused. */
  private static List<String> together(Folk folk, Declaration... conflicting) throws Exception {
    CyclicBarrier start = new CyclicBarrier(conflicting.length);
    List<String> reasons = new ArrayList<>();
    try (ExecutorService all = Executors.newFixedThreadPool(conflicting.length)) {
      List<Future<Outcome>> answers = new ArrayList<>();
      for (Declaration each : conflicting) {
        Callable<Outcome> declare =
            () -> {
              start.await();
              return folk.register(each);
            };
        answers.add(all.submit(declare));
      }
      for (Future<Outcome> answer : answers) {
        try {
          assertThat(answer.get().events()).isNotEmpty();
        } catch (ExecutionException failed) {
          if (!(failed.getCause() instanceof Refusal refusal)) {
            throw failed;
          }
          reasons.add(refusal.messageKey());
        }
      }
    }
    return reasons;
  }
}
