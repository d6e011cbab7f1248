package org.tongban.registry;

import static org.tongban.registry.Folk.DAY;
import static org.tongban.registry.Folk.as;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.PersonId;
import org.tongban.registry.Declaration.MoveReason;
import org.tongban.registry.Declaration.Succession;
import org.tongban.registry.Declaration.Target;
import org.tongban.testing.IntegrationTest;

/** What no plan sees the database refuses when it is entered, and the operator hears the reason. */
@IntegrationTest
class LastWordIntegrationTests {

  private static final LocalDate MOVED = DAY.minusDays(60);
  private static final LocalDate OUT = DAY.minusDays(40);
  private static final LocalDate BACK = DAY.minusDays(20);

  @Autowired Declarations declarations;
  @Autowired Enrolment enrolment;
  @Autowired Registrar registrar;
  @Autowired PlatformTransactionManager transactions;
  @Autowired JdbcClient jdbc;
  @Autowired MessageSource words;

  @Test
  void nobodyIsPutIntoAHouseholdThatDidNotStandOnADayInTheMiddle() {
    Folk folk = new Folk(declarations, enrolment, transactions);
    Enrolment.Enrolled home = folk.city().household(Folk.PLACE, 0);
    PersonId head = home.members().getFirst();
    CaseId journey = CaseId.next();
    folk.city().moveOut(registrar, head, Folk.PLACE, journey, OUT);
    folk.city().run(() -> registrar.restore(head, City.act(Folk.PLACE, journey, BACK)));
    Outcome moved =
        folk.register(
            new Declaration.MoveWithin(
                List.of(as(folk.mother, "99")),
                new Target.Join(folk.beyond),
                MoveReason.OTHER,
                null,
                Succession.none()),
            Folk.act(MOVED));
    new Refusals(declarations, jdbc, words)
        .refusesToEnter(
            "law.head",
            folk,
            new Declaration.EventCorrection(moved.events().getFirst().id(), null, home.household()),
            Folk.act());
  }
}
