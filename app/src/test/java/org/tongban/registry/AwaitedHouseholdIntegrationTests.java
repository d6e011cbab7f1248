package org.tongban.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.registry.Folk.DAY;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.RegionCode;
import org.tongban.registry.Declaration.MoveReason;
import org.tongban.registry.Declaration.Succession;
import org.tongban.testing.IntegrationTest;

/** A household waits for a member in transit, who may come back, and for nobody else. */
@IntegrationTest
class AwaitedHouseholdIntegrationTests extends FolkTests {

  @Autowired Registrar registrar;
  @Autowired MessageSource words;

  private Enrolment.Enrolled home;

  @BeforeEach
  void prepare() {
    home = folk.city().household(Folk.PLACE, 1);
  }

  @Test
  void doesNotEndWhileAMemberIsInTransit() {
    CaseId moving = CaseId.next();
    folk.city().moveOut(registrar, child(), Folk.PLACE, moving, DAY.minusDays(9));
    Refusals refusals = new Refusals(declarations, jdbc, words);
    refusals.refuses("household.awaited", folk, death(), Folk.act());
    folk.city().run(() -> registrar.restore(child(), City.act(Folk.PLACE, moving, DAY)));
    refusals.refuses("successor.missing", folk, death(), Folk.act());
  }

  @Test
  void endsWhenTheOthersHaveMovedAwayForGood() {
    folk.register(
        new Declaration.MoveOut(
            child(), new RegionCode("510104"), MoveReason.STUDENT, Succession.none()),
        Folk.act(DAY.minusDays(9)));
    assertThat(folk.register(death()).events()).hasSize(1);
    assertThat(
            jdbc.sql(
                    """
                    SELECT count(*) FROM registry.household_version
                    WHERE household = ? AND upper_inf(recorded) AND upper_inf(valid)
                    """)
                .param(home.household().value())
                .query(Integer.class)
                .single())
        .isZero();
  }

  private PersonId child() {
    return home.members().get(1);
  }

  private Declaration death() {
    return new Declaration.Death(home.members().getFirst(), Succession.none());
  }
}
