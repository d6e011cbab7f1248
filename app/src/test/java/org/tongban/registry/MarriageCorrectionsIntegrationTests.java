package org.tongban.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.registry.Folk.DAY;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tongban.kernel.PersonId;
import org.tongban.registry.Declaration.*;
import org.tongban.testing.IntegrationTest;

/** The day of a marriage, a divorce and a death in marriage is put right for both. */
@IntegrationTest
class MarriageCorrectionsIntegrationTests extends FolkTests {

  private static final LocalDate EARLIER = DAY.minusDays(30);
  private static final LocalDate BETWEEN = DAY.minusDays(10);

  @Test
  void marriesBothOnTheRightDay() {
    Outcome wedding = folk.register(new MarriageRecord(folk.bachelor, folk.maiden));
    Known before = now();
    EventCorrection correction = correction(wedding, 1, EARLIER);
    assertThat(declarations.preview(correction, Folk.act()).changes())
        .extracting(Change::field, Change::after)
        .contains(org.assertj.core.groups.Tuple.tuple("marriedSince", EARLIER.toString()));
    folk.register(correction);
    Known after = now();
    for (PersonId spouse : List.of(folk.bachelor, folk.maiden)) {
      assertThat(before.person(spouse, BETWEEN).marriage()).isEqualTo("10");
      assertThat(before.spouse(spouse, BETWEEN)).isEmpty();
      assertThat(after.person(spouse, BETWEEN).marriage()).isEqualTo("21");
      assertThat(after.spouse(spouse, BETWEEN)).isPresent();
      assertThat(after.spouse(spouse, EARLIER.minusDays(1))).isEmpty();
    }
    folk.register(correction(wedding, 0, DAY.minusDays(5)));
    assertThat(now().spouse(folk.maiden, BETWEEN)).isEmpty();
    assertThat(now().spouse(folk.maiden, DAY.minusDays(5))).contains(folk.bachelor);
    assertThat(after.spouse(folk.maiden, BETWEEN)).contains(folk.bachelor);
  }

  @Test
  void divorcesBothOnTheRightDay() {
    Outcome divorce = folk.register(new MarriageEnd(folk.wife, folk.husband));
    Known before = now();
    folk.register(correction(divorce, 0, EARLIER));
    assertThat(before.spouse(folk.husband, BETWEEN)).contains(folk.wife);
    assertThat(now().spouse(folk.husband, BETWEEN)).isEmpty();
    assertThat(now().person(folk.husband, BETWEEN).marriage()).isEqualTo("40");
    assertThat(now().spouse(folk.husband, EARLIER.minusDays(1))).contains(folk.wife);
  }

  @Test
  void widowsOnTheRightDayOfADeath() {
    Outcome died = folk.register(new Death(folk.wife, Succession.none()));
    Known before = now();
    folk.register(correction(died, 0, EARLIER));
    Known after = now();
    assertThat(before.person(folk.wife, BETWEEN).alive()).isTrue();
    assertThat(before.person(folk.husband, BETWEEN).marriage()).isEqualTo("20");
    assertThat(after.person(folk.wife, BETWEEN).alive()).isFalse();
    assertThat(after.home(folk.wife, BETWEEN)).isEmpty();
    assertThat(after.spouse(folk.husband, BETWEEN)).isEmpty();
    assertThat(after.person(folk.husband, BETWEEN).marriage()).isEqualTo("30");
  }

  @Test
  void putsADeathRightThroughTheMarriageItEnded() {
    Outcome died = folk.register(new Death(folk.husband, Folk.to(folk.wife)));
    int ended =
        died.events().stream()
            .map(RegistrationEvent::kind)
            .toList()
            .indexOf(RegistrationEvent.Kind.MARRIAGE_ENDED);
    folk.register(correction(died, ended, EARLIER));
    assertThat(now().person(folk.husband, BETWEEN).alive()).isFalse();
    assertThat(now().head(folk.home, BETWEEN)).contains(folk.wife);
    folk.register(correction(died, 0, DAY.minusDays(2)));
    assertThat(now().person(folk.husband, BETWEEN).alive()).isTrue();
    assertThat(now().spouse(folk.wife, BETWEEN)).contains(folk.husband);
    assertThat(now().head(folk.home, BETWEEN)).contains(folk.husband);
  }

  private static EventCorrection correction(Outcome wrong, int event, LocalDate right) {
    return new EventCorrection(wrong.events().get(event).id(), right, null);
  }
}
