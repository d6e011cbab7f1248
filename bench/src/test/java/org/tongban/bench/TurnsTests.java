package org.tongban.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnsTests {

  @Test
  void letsBothTakeTurnsWhileWarmingUpAndAfter() throws Exception {
    List<String> order = new ArrayList<>();
    new Turns(1, Duration.ZERO).compare(1, () -> note(order, "ours"), () -> note(order, "theirs"));
    assertThat(order).containsExactly("theirs", "ours", "theirs", "ours");
  }

  private static int note(List<String> order, String who) {
    order.add(who);
    return 0;
  }
}
