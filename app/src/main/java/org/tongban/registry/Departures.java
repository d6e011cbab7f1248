package org.tongban.registry;

import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;

/** Plans what ends a registration (死亡、注销、迁出). */
@Component
class Departures {

  private static final String WIDOWED = "30";

  private final Homes homes;
  private final CorrectedEvents events;

  Departures(Homes homes, CorrectedEvents events) {
    this.homes = homes;
    this.events = events;
  }

  /** Ends marriage and registration; a successor heads what remains. */
  void plan(Declaration.Death death, Filing filing) {
    PersonState person = filing.state().living(death.person());
    Plan plan = filing.plan();
    plan.event(filing.event(RegistrationEvent.Kind.DEATH, person.id()));
    Require.that(!filing.day().isBefore(person.birthDate()), "notYetBorn");
    if (person.registration().isPresent()) {
      leave(filing, person.id(), death.succession());
    } else {
      homes.covered(filing, filing.place(person), person.id());
    }
    plan.change(person.row(), filing.day(), PersonRow::dead);
    person.marriage().ifPresent(marriage -> widow(filing, marriage, person.id()));
    Require.that(over(person, filing.day()), "death.later");
  }

  /** Whether nothing is on record after the day that only the living do. */
  private boolean over(PersonState person, LocalDate day) {
    return person.registrations().stream()
            .map(Row::until)
            .allMatch(end -> end == null || !end.isAfter(day))
        && !events.aliveAfter(person.id(), day);
  }

  private static void widow(Filing filing, MarriageRow marriage, PersonId dead) {
    PersonId widowed = marriage.spouseOf(dead);
    Plan plan = filing.plan();
    plan.end(marriage, filing.day());
    PersonState spouse = filing.state().person(widowed);
    if (spouse.alive()) {
      plan.change(
          spouse.row(),
          filing.day(),
          row -> row.with(ParticularValues.with(row.particulars(), Particular.MARRIAGE, WIDOWED)));
    }
    plan.event(
        filing
            .event(RegistrationEvent.Kind.MARRIAGE_ENDED, widowed)
            .variant(RegistrationEvent.Kind.DEATH)
            .about(dead));
  }

  void plan(Declaration.Cancellation cancellation, Filing filing) {
    boolean duplicate = cancellation.kind() == Declaration.CancellationKind.DUPLICATE;
    PersonId kept = cancellation.kept();
    Require.valid(duplicate == (kept != null), "duplicate.kept");
    if (kept != null) {
      Require.valid(!kept.equals(cancellation.person()), "duplicate.same");
      Require.that(filing.state().living(kept).registration().isPresent(), "duplicate.kept");
    }
    filing.state().registered(cancellation.person());
    filing
        .plan()
        .event(
            filing
                .event(RegistrationEvent.Kind.CANCELLED, cancellation.person())
                .variant(cancellation.kind())
                .about(kept));
    leave(filing, cancellation.person(), cancellation.succession());
  }

  void plan(Declaration.MoveOut move, Filing filing) {
    Require.valid(move.to().digits().length() >= 6, "place");
    RegistrationRow row = filing.state().registered(move.person());
    Require.valid(
        !filing.state().household(row.household()).row().community().county().covers(move.to()),
        "moveOut.within");
    filing
        .plan()
        .event(
            filing
                .event(RegistrationEvent.Kind.MOVED_OUT, move.person())
                .variant(move.reason())
                .counterpart(move.to()));
    leave(filing, move.person(), move.succession());
  }

  private void leave(Filing filing, PersonId person, Declaration.Succession succession) {
    HouseholdId home = filing.state().registered(person).household();
    homes.leave(filing, home, Set.of(person), succession);
  }
}
