package org.tongban.registry.population;

import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Folds noted changes every half minute, so that whoever asks for figures finds little to fold. */
@Component
class PopulationFolding {

  private final PopulationCube cube;

  PopulationFolding(PopulationCube cube) {
    this.cube = cube;
  }

  @Scheduled(initialDelay = 20, fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
  void fold() {
    cube.fold();
  }
}
