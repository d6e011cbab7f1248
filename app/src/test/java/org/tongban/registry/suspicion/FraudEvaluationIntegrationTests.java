package org.tongban.registry.suspicion;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongban.city.LivedCity;
import org.tongban.city.LivedPlan;

/** The rules over a small lived city: every kind of planted fraud is found among ordinary life. */
class FraudEvaluationIntegrationTests {

  @Test
  void findsEveryPlantedKindWithoutDrowningInFlags(@TempDir Path folder) throws Exception {
    LivedCity.generate(LivedPlan.demonstration(11, 1_500, 5, LocalDate.of(2026, 11, 21)), folder);
    try (EmbeddedPostgres database = EmbeddedPostgres.start()) {
      List<FraudScores> scores = new FraudEvaluation(database.getPostgresDatabase()).run(folder);
      assertThat(scores)
          .hasSize(SuspicionKind.values().length)
          .allSatisfy(score -> {
            assertThat(score.planted()).as(score.toString()).isPositive();
            assertThat(score.recall()).as(score.toString()).isGreaterThanOrEqualTo(0.5);
            assertThat(score.precision()).as(score.toString()).isGreaterThanOrEqualTo(0.2);
          });
    }
  }
}
