package org.tongban.city;

/**
 * A resident weds three or four strangers in turn, each of whom is registered as the spouse and
 * soon divorced. Ordinary: one short marriage and a soon remarriage.
 */
record MarriageChain(Cast cast) implements Scenes.Scene {

  @Override
  public FraudKind kind() {
    return FraudKind.MARRIAGE_CHAIN;
  }

  @Override
  public int days() {
    return 1_000;
  }

  @Override
  public void begin(Plot plot, boolean honest) {
    World world = cast.world();
    int resident =
        cast.find(person ->
            !world.isMarried(person) && cast.ageOf(person) >= 24 && cast.ageOf(person) < 58);
    if (resident != People.NOBODY) {
      int turns = honest ? 2 : world.between(2, 4) + world.random.nextInt(2);
      weds(resident, turns, plot, honest);
    }
  }

  private boolean weds(int resident, int turns, Plot plot, boolean honest) {
    World world = cast.world();
    if (turns == 0 || !world.people.isRegistered(resident) || world.isMarried(resident)) {
      return true;
    }
    boolean male = world.people.isMale(resident);
    int place = world.places.anyOutside(world.random);
    int age = Math.clamp(cast.ageOf(resident) + (long) world.between(-12, 8), 23, 55);
    int stranger = cast.strangers().adult(male ? Sex.FEMALE : Sex.MALE, age, place);
    cast.weddings().join(male ? resident : stranger, male ? stranger : resident);
    plot.mark(resident);
    cast.later(5, honest ? 150 : 40, () -> arrives(stranger, resident, place, plot));
    int least = honest ? 240 : 70;
    cast.later(least, honest ? 900 : 330, () -> parts(stranger, resident, turns, plot, honest));
    return true;
  }

  private boolean arrives(int stranger, int resident, int place, Plot plot) {
    World world = cast.world();
    if (world.people.spouse.get(stranger) != resident || !world.people.isRegistered(resident)) {
      return true;
    }
    if (!world.isFree(resident)) {
      return false;
    }
    cast.moves().in(world.people.home.get(resident), place, Variant.SPOUSE, resident, stranger);
    plot.mark(stranger);
    return true;
  }

  private boolean parts(int stranger, int resident, int turns, Plot plot, boolean honest) {
    World world = cast.world();
    if (world.people.spouse.get(stranger) != resident || !world.people.isRegistered(resident)) {
      return true;
    }
    boolean came = world.people.isRegistered(stranger);
    if (!world.isFree(resident) || (came && !world.isFree(stranger))) {
      return false;
    }
    cast.couples().part(resident, stranger, world.people.union.get(resident));
    plot.mark(resident);
    cast.later(4, 60, () -> leaves(stranger, resident));
    cast.later(honest ? 60 : 15, honest ? 500 : 110, () -> weds(resident, turns - 1, plot, honest));
    return true;
  }

  private boolean leaves(int stranger, int resident) {
    World world = cast.world();
    if (!world.people.isRegistered(stranger)
        || world.people.home.get(stranger) != world.people.home.get(resident)) {
      return true;
    }
    if (!world.isFree(stranger)) {
      return false;
    }
    int[] group = cast.groups().with(stranger);
    cast.moves().apart(cast.groups().dwellingNear(stranger), Variant.OTHER, group);
    return true;
  }
}
