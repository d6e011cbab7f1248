package org.tongban.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tongban.deadlines.Light;

class QueuePlaceTests {

  @Test
  void readsWhatALinkAsksFor() {
    assertThat(QueuePlace.asked("red", 20).on("/desk")).isEqualTo("/desk?light=red&from=20");
    assertThat(QueuePlace.of(Light.BLUE).on("/desk")).isEqualTo("/desk?light=blue");
    assertThat(QueuePlace.START.on("/desk")).isEqualTo("/desk");
    assertThat(QueuePlace.asked("stopped", 20).on("/desk"))
        .isEqualTo("/desk?light=stopped&from=20");
  }

  @Test
  void startsWhereALinkMeansNothing() {
    assertThat(QueuePlace.asked("purple\"", -7)).isEqualTo(QueuePlace.START);
    assertThat(QueuePlace.asked("", Integer.MAX_VALUE).from()).isEqualTo(1_000_000);
  }
}
