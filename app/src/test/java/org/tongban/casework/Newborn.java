package org.tongban.casework;

import java.time.LocalDate;
import java.util.List;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.PersonId;
import org.tongban.registry.Act;
import org.tongban.registry.Declaration;
import org.tongban.registry.Declarations;
import org.tongban.registry.Particulars;
import org.tongban.registry.Proof;
import org.tongban.registry.Sex;
import org.tongban.testing.MovableClock;

/** Registers a daughter of a family, with both parents on record. */
final class Newborn {

  private Newborn() {}

  static PersonId of(
      Family family,
      Declarations declarations,
      TransactionTemplate transaction,
      MovableClock clock) {
    LocalDate today = China.today(clock);
    Declaration birth =
        new Declaration.Birth(
            Declaration.BirthKind.MARITAL,
            family.home(),
            "30",
            Particulars.newborn("测小宝", Sex.FEMALE, today.minusDays(20), "01", "江苏", "江苏"),
            family.mother(),
            family.father());
    Act act =
        new Act(Couple.COUNTY, CaseId.next(), "户口登记条例 第七条", today)
            .with(List.of(new Proof("117", "T" + CaseId.next())));
    return transaction.execute(_ -> declarations.register(birth, act).persons().getFirst());
  }
}
