package org.tongban.registry.population;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongban.city.LivedCity;
import org.tongban.city.LivedPlan;

/** The projection of a city that lived its years by rates, beside what came. */
class BackTestIntegrationTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  @Test
  void comesNearerToWhatCameThanSayingThatNothingChanges(@TempDir Path folder) throws Exception {
    LivedCity.generate(LivedPlan.demonstration(5, 4_000, 12, TODAY), folder);
    try (EmbeddedPostgres database = EmbeddedPostgres.start()) {
      Projection projection =
          new ProjectionEvaluation(database.getPostgresDatabase()).run(folder, TODAY).orElseThrow();
      Projection.BackTest test = projection.backTest();
      assertThat(test.base()).isEqualTo(2021);
      assertThat(test.projected()).extracting(Projection.Line::year).endsWith(2026);
      for (AgeBand band : AgeBand.values()) {
        assertThat(test.error().get(band)).as("error of %s", band).isLessThan(0.08);
      }
      for (AgeBand band : new AgeBand[] {AgeBand.SIXTY, AgeBand.SIXTY_FIVE}) {
        assertThat(test.error().get(band))
            .as("error of %s", band)
            .isLessThan(test.still().get(band));
      }
    }
  }
}
