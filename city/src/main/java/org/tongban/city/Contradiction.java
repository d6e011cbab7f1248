package org.tongban.city;

/**
 * A stranger is registered as the spouse, child or parent of a resident to whom the register knows
 * no such tie, or whose age or marriage speaks against it. Ordinary: kin whose papers were lost, so
 * that the tie is recorded weeks later or never.
 */
record Contradiction(Cast cast) implements Scenes.Scene {

  @Override
  public FraudKind kind() {
    return FraudKind.CONTRADICTION;
  }

  @Override
  public int days() {
    return 100;
  }

  @Override
  public void begin(Plot plot, boolean honest) {
    World world = cast.world();
    int resident = cast.find(person -> cast.ageOf(person) >= 24 && cast.ageOf(person) < 62);
    if (resident == People.NOBODY) {
      return;
    }
    int place = world.places.anyOutside(world.random);
    Variant tie =
        switch (world.random.nextInt(honest ? 2 : 3)) {
          case 0 -> Variant.PARENTS;
          case 1 -> Variant.CHILDREN;
          default -> Variant.SPOUSE;
        };
    boolean likely = honest || world.chance(500_000);
    int stranger = stranger(resident, tie, likely, place);
    int home = world.people.home.get(resident);
    cast.moves().in(home, place, tie, resident, stranger);
    plot.mark(stranger);
    if (honest && world.chance(600_000)) {
      cast.later(5, 120, () -> recorded(stranger, resident, tie));
    }
  }

  private int stranger(int resident, Variant tie, boolean likely, int place) {
    World world = cast.world();
    int age = cast.ageOf(resident);
    int apart = likely ? world.between(23, 31) : world.between(3, 14);
    return switch (tie) {
      case PARENTS ->
          cast.strangers()
              .born(
                  world.draws.sex(),
                  cast.strangers().birth(Math.max(1, age - apart)),
                  world.people.surname.get(resident),
                  place);
      case CHILDREN ->
          cast.strangers()
              .born(
                  Sex.FEMALE,
                  cast.strangers().birth(Math.min(95, age + apart)),
                  Names.surname(world.draws),
                  place);
      default ->
          cast.strangers()
              .adult(
                  world.people.isMale(resident) ? Sex.FEMALE : Sex.MALE,
                  Math.max(22, age + world.between(-6, 6)),
                  place);
    };
  }

  private boolean recorded(int stranger, int resident, Variant tie) {
    World world = cast.world();
    People people = world.people;
    boolean child = tie == Variant.PARENTS;
    int parent = child ? resident : stranger;
    int younger = child ? stranger : resident;
    int known = people.isMale(parent) ? people.father.get(younger) : people.mother.get(younger);
    if (people.isRegistered(stranger)
        && people.isAlive(resident)
        && known == People.NOBODY
        && people.birthday(parent, 17) < people.birth.get(younger)) {
      world.parent(parent, younger, Ties.BIRTH, people.birth.get(younger));
      world.event(
          EventKind.KINSHIP_RECORDED,
          Variant.NONE,
          stranger,
          resident,
          world.chronicle.operation());
    }
    return true;
  }
}
