package org.tongban.city;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * The grown members of one home split from it one after the other within weeks, spouses too, and
 * stay under its roof. Ordinary: one or two young families split from their parents' home, in
 * months.
 */
record SplitBeforeClearance(Cast cast) implements Scenes.Scene {
  private static final int SMALL = 95;

  @Override
  public FraudKind kind() {
    return FraudKind.SPLIT_BEFORE_CLEARANCE;
  }

  @Override
  public int days() {
    return 80;
  }

  @Override
  public void begin(Plot plot, boolean honest) {
    World world = cast.world();
    int most = honest ? 200 : SMALL;
    int head = cast.findHead(one -> cast.area(one) <= most && grown(one).size() >= 3);
    if (head == People.NOBODY) {
      head = cast.findHead(one -> grown(one).size() >= 2);
    }
    if (head == People.NOBODY) {
      return;
    }
    List<Integer> leaving = grown(head);
    int home = world.people.home.get(head);
    int count = honest ? Math.min(leaving.size(), world.between(1, 2)) : leaving.size();
    Collections.shuffle(leaving, new Random(world.random.nextLong()));
    for (int i = 0; i < count; i++) {
      int person = leaving.get(i);
      cast.later(1, honest ? 300 : 45, () -> splits(person, home, plot, honest));
    }
  }

  private boolean splits(int person, int home, Plot plot, boolean honest) {
    World world = cast.world();
    if (!world.people.isRegistered(person)
        || world.people.home.get(person) != home
        || cast.isHead(person)) {
      return true;
    }
    if (!world.isFree(person)) {
      return false;
    }
    int[] group = honest ? cast.groups().family(person) : cast.groups().with(person);
    for (int one : group) {
      if (cast.isHead(one)) {
        return true;
      }
    }
    cast.moves().apart(world.homes.dwelling.get(home), Variant.OTHER, group);
    for (int one : group) {
      plot.mark(one);
    }
    return true;
  }

  private List<Integer> grown(int head) {
    World world = cast.world();
    List<Integer> grown = new ArrayList<>();
    for (int member : cast.residence().members(world.people.home.get(head))) {
      if (member != head && world.people.isAdult(member, world.today)) {
        grown.add(member);
      }
    }
    return grown;
  }
}
