package org.tongban.city;

/**
 * Five to twelve strangers are registered one by one in a small home. Ordinary: workmates who share
 * a flat of any size, fewer and slower.
 */
record CrowdedHome(Cast cast) implements Scenes.Scene {
  private static final int SMALL = 72;

  @Override
  public FraudKind kind() {
    return FraudKind.CROWDED_HOME;
  }

  @Override
  public int days() {
    return 260;
  }

  @Override
  public void begin(Plot plot, boolean honest) {
    World world = cast.world();
    int most = honest ? 140 : SMALL;
    int host =
        cast.findHead(head ->
            cast.area(head) <= most && world.homes.size.get(world.people.home.get(head)) < 5);
    if (host == People.NOBODY) {
      return;
    }
    int home = world.people.home.get(host);
    int guests = honest ? world.between(2, 6) : world.between(5, 12);
    int within = honest ? world.between(90, 600) : world.between(40, 240);
    for (int i = 0; i < guests; i++) {
      cast.later(1, within, () -> joins(home, plot));
    }
  }

  private boolean joins(int home, Plot plot) {
    World world = cast.world();
    if (world.homes.isEmpty(home)) {
      return true;
    }
    if (world.homes.touched.get(home) >= world.today) {
      return false;
    }
    int place = world.places.anyOutside(world.random);
    int guest = cast.stranger(place, 19, 52);
    Variant why = world.chance(600_000) ? Variant.WORK : Variant.OTHER;
    cast.moves().in(home, place, why, People.NOBODY, guest);
    plot.mark(guest);
    if (world.chance(400_000)) {
      cast.later(200, 900, () -> leaves(guest));
    }
    return true;
  }

  private boolean leaves(int guest) {
    World world = cast.world();
    if (!world.people.isRegistered(guest)) {
      return true;
    }
    if (!world.isFree(guest)) {
      return false;
    }
    cast.moves().apart(cast.groups().dwellingNear(guest), Variant.OTHER, cast.groups().with(guest));
    return true;
  }
}
