package org.tongban.city;

/**
 * A birth without a certificate for a mother past bearing age, or within seven months of another
 * child of hers. Ordinary: a genuine late birth, mostly with its certificate, and a birth at home.
 */
record DoubtfulBirth(Cast cast) implements Scenes.Scene {

  @Override
  public FraudKind kind() {
    return FraudKind.DOUBTFUL_BIRTH;
  }

  @Override
  public int days() {
    return 10;
  }

  @Override
  public void begin(Plot plot, boolean honest) {
    boolean late = cast.world().chance(honest ? 400_000 : 550_000);
    int mother = cast.find(person -> couldBe(person, late, honest));
    if (mother == People.NOBODY) {
      return;
    }
    World world = cast.world();
    int husband = world.people.spouse.get(mother);
    int father = husband >= 0 && (honest || world.chance(500_000)) ? husband : People.NOBODY;
    int last = world.people.lastChild.get(mother);
    int born =
        late || honest
            ? world.today - world.between(5, honest ? 60 : 400)
            : last + world.between(35, 205);
    boolean certified = honest && late && world.chance(700_000);
    Variant how =
        !certified
            ? Variant.NO_CERTIFICATE
            : world.isMarried(mother) ? Variant.MARITAL : Variant.NON_MARITAL;
    int home = world.people.home.get(mother);
    int event = cast.births().declare(mother, father, home, born, how);
    if (certified) {
      world.chronicle.prove(event, Papers.BIRTH, world.papers.next(Papers.BIRTH));
    }
    plot.mark(world.chronicle.person.get(event));
  }

  private boolean couldBe(int person, boolean late, boolean honest) {
    World world = cast.world();
    if (world.people.isMale(person)) {
      return false;
    }
    int age = cast.ageOf(person);
    int since = world.today - world.people.lastChild.get(person);
    if (late) {
      return honest ? age >= 44 && age < 49 && since > 900 : age >= 47 && age < 60 && since > 900;
    }
    return honest
        ? age >= 21 && age < 40 && since > 400 && world.isMarried(person)
        : age >= 18 && age < 44 && since > 215 && since < 500;
  }
}
