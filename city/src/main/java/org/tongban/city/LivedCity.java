package org.tongban.city;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A city that was lived forward (R-A8): residents who do not exist are born, marry, divorce, move,
 * work and die for some years, with false declarations hidden among them, and the register of all
 * that is written as the files of a first import (初始导入). Docs/city.md describes the files.
 */
public final class LivedCity {
  private LivedCity() {}

  /** Is told how far the city has come. */
  @FunctionalInterface
  public interface Progress {
    /** Called now and then from the generating thread with the stage and 0 to 100 per cent. */
    void at(String stage, int percent);
  }

  /**
   * Lives the city of {@code plan} and writes its files into {@code folder}, made if missing; files
   * of these names are overwritten. A million residents with ten years need about 1 GB of heap.
   *
   * @throws IOException if the folder cannot be written
   */
  public static LivedSummary generate(LivedPlan plan, Path folder, Progress progress)
      throws IOException {
    World world = new World(plan);
    Residence residence = new Residence(world);
    progress.at("settle", 0);
    new Founders(world, residence).settle();
    int founders = world.people.size();
    int days = world.end - world.start;
    new Life(world, residence).live(done -> progress.at("live", (int) (100L * done / days)));
    new LivedFiles(world, folder).write(progress);
    return summary(world, founders);
  }

  /** Like {@link #generate(LivedPlan, Path, Progress)} in silence. */
  public static LivedSummary generate(LivedPlan plan, Path folder) throws IOException {
    return generate(plan, folder, (_, _) -> {});
  }

  private static LivedSummary summary(World world, int founders) {
    int residents = 0;
    for (int person = 0; person < world.people.size(); person++) {
      residents += world.people.isRegistered(person) ? 1 : 0;
    }
    int occupied = 0;
    for (int home = 0; home < world.homes.count(); home++) {
      occupied += world.homes.isEmpty(home) ? 0 : 1;
    }
    int births = 0;
    int deaths = 0;
    for (int event = 0; event < world.chronicle.size(); event++) {
      EventKind kind = world.chronicle.kind.get(event);
      births += kind == EventKind.BIRTH ? 1 : 0;
      deaths += kind == EventKind.DEATH ? 1 : 0;
    }
    return new LivedSummary(
        founders,
        residents,
        world.people.size(),
        world.homes.count(),
        occupied,
        world.chronicle.size(),
        births,
        deaths,
        world.chronicle.frauds().size());
  }
}
