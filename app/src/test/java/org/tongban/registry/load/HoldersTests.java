package org.tongban.registry.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HoldersTests {

  @Test
  void keepsTheFirstHolderOfEachNumber() {
    Holders holders = new Holders();
    long first = 349902_19850601_000L;

    assertThat(IntStream.range(1, 20_000))
        .allMatch(person -> holders.hold(first + person, person) == person);
    assertThat(IntStream.range(1, 20_000))
        .allMatch(person -> holders.hold(first + person, 30_000) == person);
  }
}
