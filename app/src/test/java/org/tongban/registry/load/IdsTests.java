package org.tongban.registry.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tongban.registry.load.Ids.Kind;

class IdsTests {

  private static final Instant STARTED = Instant.parse("2026-11-22T06:00:00Z");

  private final Ids ids = new Ids(UUID.fromString("019ac000-0000-7000-8000-0123456789ab"), STARTED);

  @Test
  void eachNumberAndKindHasItsOwnIdentityOfVersionSeven() {
    Set<UUID> given = new HashSet<>();
    for (int number : new int[] {0, 1, 255, 256, 4_095, 65_536, 9_999_999}) {
      for (Kind kind : Kind.values()) {
        UUID id = ids.of(kind, number);
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(given.add(id)).isTrue();
        assertThat(ids.of(kind, number)).isEqualTo(id);
      }
    }
  }

  /** As btree_gist does when it looks for the page that a row widens least. */
  @Test
  void neighboursDifferInTheBitsByWhichAnIndexMeasuresDistance() {
    for (int number = 0; number < 100_000; number++) {
      double here = ids.of(Kind.PERSON, number).getMostSignificantBits();
      double next = ids.of(Kind.PERSON, number + 1).getMostSignificantBits();
      assertThat(next).isGreaterThan(here);
    }
  }
}
