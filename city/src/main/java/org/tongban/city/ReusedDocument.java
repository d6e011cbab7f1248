package org.tongban.city;

/**
 * One property certificate brings two to four strangers into different homes, or one birth
 * certificate serves two mothers. Ordinary: a couple of whom one follows later into the same home
 * shows the same certificate again.
 */
record ReusedDocument(Cast cast) implements Scenes.Scene {

  @Override
  public FraudKind kind() {
    return FraudKind.REUSED_DOCUMENT;
  }

  @Override
  public int days() {
    return 200;
  }

  @Override
  public void begin(Plot plot, boolean honest) {
    World world = cast.world();
    boolean birth = !honest && world.chance(300_000);
    String paper = birth ? Papers.BIRTH : Papers.HOME;
    String number = world.papers.next(paper);
    if (honest) {
      followsLater(number);
      return;
    }
    int uses = birth ? 2 : world.between(2, 4);
    for (int i = 0; i < uses; i++) {
      cast.later(i == 0 ? 1 : 5, 190, () -> birth ? bears(number, plot) : arrives(number, plot));
    }
  }

  private boolean arrives(String number, Plot plot) {
    World world = cast.world();
    int place = world.places.anyOutside(world.random);
    int person = cast.stranger(place, 22, 50);
    cast.moves().inApart(cast.arrivals().anyDwelling(), place, Variant.PURCHASE, person);
    prove(person, Papers.HOME, number);
    plot.mark(person);
    return true;
  }

  private boolean bears(String number, Plot plot) {
    World world = cast.world();
    int mother =
        cast.find(person ->
            !world.people.isMale(person)
                && cast.ageOf(person) >= 22
                && cast.ageOf(person) < 40
                && world.isMarried(person)
                && world.people.lastChild.get(person) < world.today - 400);
    if (mother != People.NOBODY) {
      int home = world.people.home.get(mother);
      int father = world.people.spouse.get(mother);
      int born = world.today - world.between(3, 28);
      int event = cast.births().declare(mother, father, home, born, Variant.MARITAL);
      world.chronicle.prove(event, Papers.BIRTH, number);
      plot.mark(world.chronicle.person.get(event));
    }
    return true;
  }

  private void followsLater(String number) {
    World world = cast.world();
    int place = world.places.anyOutside(world.random);
    int husband = cast.strangers().adult(Sex.MALE, world.between(26, 44), place);
    int wife = cast.strangers().adult(Sex.FEMALE, world.between(24, 42), place);
    cast.strangers().wed(husband, wife, world.today - world.between(30, 500));
    int dwelling = cast.arrivals().anyDwelling();
    cast.moves().inApart(dwelling, place, Variant.PURCHASE, husband);
    prove(husband, Papers.HOME, number);
    cast.later(
        40,
        500,
        () -> {
          if (world.people.spouse.get(wife) != husband || !world.people.isRegistered(husband)) {
            return true;
          }
          if (!world.isFree(husband)) {
            return false;
          }
          cast.moves().in(world.people.home.get(husband), place, Variant.SPOUSE, husband, wife);
          prove(wife, Papers.HOME, number);
          return true;
        });
  }

  private void prove(int person, String paper, String number) {
    cast.world().chronicle.prove(cast.world().chronicle.last(person), paper, number);
  }
}
