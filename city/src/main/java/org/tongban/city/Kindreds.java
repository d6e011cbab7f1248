package org.tongban.city;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes the households that one random stream decides: mostly one, two for a couple that is
 * registered apart. A kindred depends on its index and its own stream alone.
 */
final class Kindreds {
  // six in each direction, whose movers may always leave: one more than promised
  private static final int FOUNDERS_PER_PAIR = 12;
  private static final int APART_EVERY = 16;

  private final List<Pair> pairs = new ArrayList<>();
  private final Weighted<District> districts = new Weighted<>();
  private final Weighted<Form> forms = new Weighted<>();

  Kindreds(CityPlan plan) {
    List<District> all = plan.districts();
    for (int i = 0; i < all.size(); i++) {
      districts.with(all.get(i), all.get(i).share());
      for (int j = i + 1; j < all.size(); j++) {
        pairs.add(new Pair(all.get(i), all.get(j)));
      }
    }
    forms
        .with(Form.SINGLE, 17)
        .with(Form.COUPLE, 27)
        .with(Form.CHILDREN, 27)
        .with(Form.THREE_GENERATIONS, 20)
        .with(Form.LONE_PARENT, 6)
        .with(Form.SIBLINGS, 2)
        .with(Form.COLLECTIVE, 1);
  }

  private record Pair(District first, District second) {}

  private enum Form {
    SINGLE,
    COUPLE,
    CHILDREN,
    THREE_GENERATIONS,
    LONE_PARENT,
    SIBLINGS,
    COLLECTIVE
  }

  /** Returns how many kindreds come first because {@code couplesApart} promises them. */
  int founders() {
    return pairs.size() * FOUNDERS_PER_PAIR;
  }

  List<HouseholdSketch> make(int index, Draws draws) {
    if (!pairs.isEmpty() && (index < founders() || index % APART_EVERY == 0)) {
      return apart(index, draws);
    }
    District district = draws.oneOf(districts);
    Families families = new Families(draws, new Kin(draws, district));
    Form form = draws.oneOf(forms);
    if (form == Form.COLLECTIVE) {
      return List.of(collective(draws, district));
    }
    return List.of(
        HouseholdSketch.family(
            district,
            switch (form) {
              case SINGLE -> families.single();
              case COUPLE -> families.couple();
              case CHILDREN -> families.parentsAndChildren();
              case LONE_PARENT -> families.loneParent();
              case SIBLINGS -> families.siblings();
              case THREE_GENERATIONS, COLLECTIVE -> families.threeGenerations();
            }));
  }

  /** A couple apart: one alone or with parents, the other alone, with parents or with children. */
  private List<HouseholdSketch> apart(int index, Draws draws) {
    Pair pair = pairs.get(index % pairs.size());
    boolean turned = index / pairs.size() % 2 == 1;
    Kin leaving = new Kin(draws, turned ? pair.second() : pair.first());
    Kin staying = new Kin(draws, turned ? pair.first() : pair.second());
    boolean parents = draws.percent(40);
    @Nullable LocalDate first = parents ? draws.birthAtAge(draws.between(0, 12)) : null;
    LocalDate birth =
        first == null ? draws.birthAtAge(draws.between(23, 40)) : leaving.motherBirth(first);
    Sketch wife = leaving.person(Sex.FEMALE, birth);
    Sketch husband = staying.spouseOf(wife, first);
    Sketch mover = draws.percent(65) ? wife : husband;
    Sketch spouse = mover == wife ? husband : wife;
    if (index < founders()) {
      // the first mover in each direction has the first canary, the next the next
      mover.given = Names.canary(index / pairs.size() / 2, draws, mover.sex, mover.birth);
    }
    List<Sketch> left =
        draws.percent(35) ? List.of(mover) : new Families(draws, leaving).withParents(mover);
    Families families = new Families(draws, staying);
    List<Sketch> target = new ArrayList<>();
    if (first != null) {
      target.add(spouse);
      target.addAll(families.ranked(staying.children(wife, husband, first)));
    } else {
      target.addAll(draws.percent(50) ? List.of(spouse) : families.withParents(spouse));
    }
    // a move by phone code needs the phones of the couple and both heads
    List.of(mover, spouse, target.getFirst(), left.getFirst()).forEach(Sketch::reachable);
    return List.of(
        HouseholdSketch.family(leaving.district(), left),
        HouseholdSketch.family(staying.district(), target));
  }

  private HouseholdSketch collective(Draws draws, District district) {
    Kin kin = new Kin(draws, district);
    List<Sketch> members = new ArrayList<>();
    members.add(kin.person(draws.sex(), draws.birthAtAge(draws.between(30, 58))));
    for (int i = draws.between(5, 15); i > 0; i--) {
      Sketch member = kin.person(draws.sex(), draws.birthAtAge(draws.between(18, 38)));
      members.add(member.as(Relations.UNRELATED));
    }
    return new HouseholdSketch(district, HouseholdKind.COLLECTIVE, members);
  }
}
