package org.tongban.registry;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;
import org.tongban.registry.RegistrationEvent.Kind;

/**
 * Plans corrections of who became head (户主变更更正): from the day of the change on another member
 * headed, or whoever did before. Those who came since stand to the right head too; nothing may have
 * happened since that only the wrong head could do.
 */
@Component
class HeadCorrections {

  private final CorrectedEvents events;
  private final ActCorrections acts;
  private final Registrations registrations;
  private final Homes homes;

  HeadCorrections(
      CorrectedEvents events, ActCorrections acts, Registrations registrations, Homes homes) {
    this.events = events;
    this.acts = acts;
    this.registrations = registrations;
    this.homes = homes;
  }

  Scope scope(Declaration.HeadCorrection correction) {
    CorrectedEvent event = changed(correction);
    Scope act = acts.scope(event);
    HouseholdId household = household(event);
    Set<PersonId> persons = new LinkedHashSet<>(act.persons());
    persons.add(event.person());
    persons.addAll(registrations.since(household, event.effective()));
    return new Scope(persons, act.households(), Set.of(household), act.dwellings(), false);
  }

  void plan(Declaration.HeadCorrection correction, Filing filing) {
    CorrectedEvent event = changed(correction);
    Tenure tenure = tenure(event, filing);
    List<CorrectedEvent> act = events.ofTheActOf(event);
    ActTrace trace = acts.held(event, act, filing);
    Declaration.Succession right = correction.succession();
    Heads heads = heads(event, tenure, right);
    @Nullable String exception = exception(tenure, right, heads.right());
    Homes.capable(filing.state().living(heads.right()), tenure.since(), exception);

    RightRelations relations = relations(filing, tenure, right, heads.right());
    new HeadRestatement(filing.plan(), tenure, trace).headedBy(heads.right(), exception, relations);
    ActCorrections.again(filing, trace, tenure.since(), tenure.household());
    tell(filing, event, act, tenure, heads);
  }

  /** Who headed by what the register says, and who really did. */
  private record Heads(PersonId wrong, PersonId right) {}

  private Tenure tenure(CorrectedEvent event, Filing filing) {
    HouseholdState home = filing.state().household(household(event));
    homes.covered(filing, home.row().community(), event.person());
    boolean everybody =
        filing
            .state()
            .persons()
            .keySet()
            .containsAll(registrations.since(home.id(), event.effective()));
    Require.that(everybody, "changedMeanwhile");
    return Tenure.of(home, event.effective(), filing.state().persons().values());
  }

  /** The right one has been a member ever since, and nobody has taken over in the meantime. */
  private Heads heads(CorrectedEvent event, Tenure tenure, Declaration.Succession succession) {
    Optional<PersonId> wrong = tenure.head();
    Require.that(wrong.isPresent() && !events.headChangedAgain(event), "correction.overtaken");
    PersonId right = Require.given(succession.head(), "successor.missing");
    Require.that(!right.equals(wrong.orElseThrow()), "head.same");
    Require.that(tenure.throughout(right), "correction.successor");
    return new Heads(wrong.orElseThrow(), right);
  }

  private CorrectedEvent changed(Declaration.HeadCorrection correction) {
    CorrectedEvent event = events.get(correction.event());
    Require.that(event.kind() == Kind.HEAD_CHANGED, "correction.kind");
    return event;
  }

  private static HouseholdId household(CorrectedEvent event) {
    return Objects.requireNonNull(event.household());
  }

  /** Whoever headed before goes on under the exception that was stated then. */
  private static @Nullable String exception(
      Tenure tenure, Declaration.Succession right, PersonId head) {
    return right.exception() != null
        ? right.exception()
        : tenure
            .before(tenure.rows())
            .filter(row -> row.head().equals(head))
            .map(HouseholdRow::headException)
            .orElse(null);
  }

  private static RightRelations relations(
      Filing filing, Tenure tenure, Declaration.Succession right, PersonId head) {
    var stated = Homes.stated(right.relations());
    Require.valid(tenure.people().containsAll(stated.keySet()), "relations.stranger");
    return new RightRelations(tenure, head, stated, filing.state());
  }

  /** Everybody of the act is told, and whoever headed wrongly or rightly. */
  private static void tell(
      Filing filing, CorrectedEvent event, List<CorrectedEvent> act, Tenure tenure, Heads heads) {
    Set<PersonId> told = new HashSet<>();
    for (CorrectedEvent each : act) {
      if (told.add(each.person())) {
        boolean same = each.id().equals(event.id());
        filing
            .plan()
            .event(
                same
                    ? corrected(filing, event, tenure, event.person(), heads)
                    : each.corrected(tenure.since()));
      }
    }
    for (PersonId head : List.of(heads.wrong(), heads.right())) {
      if (told.add(head)) {
        filing.plan().event(corrected(filing, event, tenure, head, heads));
      }
    }
  }

  private static EventRow corrected(
      Filing filing, CorrectedEvent event, Tenure tenure, PersonId person, Heads heads) {
    @Nullable String relation =
        filing.plan().opened(RegistrationRow.class).stream()
            .filter(
                row -> row.person().equals(person) && row.household().equals(tenure.household()))
            .filter(row -> row.covers(tenure.since()))
            .map(RegistrationRow::relation)
            .findFirst()
            .orElse(null);
    PersonId other = person.equals(heads.right()) ? heads.wrong() : heads.right();
    return EventRow.of(
            Kind.EVENT_CORRECTED,
            person,
            tenure.household(),
            event.community(),
            relation,
            tenure.since())
        .about(other)
        .correcting(event.id());
  }
}
