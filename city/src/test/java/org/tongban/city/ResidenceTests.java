package org.tongban.city;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResidenceTests {

  @Test
  void whoHasAnotherRelationSinceTodayDoesNotMoveToday() {
    World world = new World(LivedPlan.demonstration(1, 60, 1, Cities.TODAY));
    Residence residence = new Residence(world);
    new Founders(world, residence).settle();
    world.today = world.start + 1;
    int person = world.homes.head.get(0);
    assertThat(world.isFree(person)).isTrue();

    residence.relate(person, Relating.OTHER_KIN);

    assertThat(world.isFree(person)).isFalse();
  }
}
