package org.tongban.city;

import java.util.List;

/**
 * Plants the false declarations of a plan among ordinary life, and acts the ordinary life that
 * looks like them: people share flats, remarry soon, send children to grandparents, lose papers.
 */
final class Scenes {
  // ordinary scenes that look alike, per 10,000 residents and year, for each kind
  private static final int LOOK_ALIKES = 1;
  private static final int FEWEST = 4;
  private static final int PER = 10_000;

  private final World world;
  private final Cast cast;

  Scenes(Cast cast) {
    this.cast = cast;
    world = cast.world();
  }

  /** One kind of scene; {@code honest} is its ordinary counterpart. */
  interface Scene {
    FraudKind kind();

    /** Days the scene takes; it begins that long before the end of the history at the latest. */
    int days();

    void begin(Plot plot, boolean honest);
  }

  void plant() {
    List<Scene> scenes =
        List.of(
            new CrowdedHome(cast),
            new MarriageChain(cast),
            new SchoolSeason(cast),
            new ReusedDocument(cast),
            new Contradiction(cast),
            new DoubtfulBirth(cast),
            new SplitBeforeClearance(cast));
    long span = (long) world.people.size() * world.plan.years();
    long frauds = span * world.plan.frauds() / PER / scenes.size();
    long ordinary = span * LOOK_ALIKES / PER;
    for (Scene scene : scenes) {
      for (long i = world.plan.frauds() == 0 ? 0 : Math.max(FEWEST, frauds); i > 0; i--) {
        world.agenda.at(
            day(scene),
            () -> {
              scene.begin(world.chronicle.plot(scene.kind()), false);
              return true;
            });
      }
      for (long i = ordinary; i > 0; i--) {
        world.agenda.at(
            day(scene),
            () -> {
              scene.begin(new Plot(scene.kind(), world.chronicle), true);
              return true;
            });
      }
    }
  }

  private int day(Scene scene) {
    int earliest = world.start + 20;
    int latest = Math.max(earliest, world.end - scene.days());
    return Life.office(world.between(earliest, latest));
  }
}
