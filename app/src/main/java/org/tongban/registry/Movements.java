package org.tongban.registry;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;
import org.tongban.registry.Declaration.Related;
import org.tongban.registry.Declaration.Succession;
import org.tongban.registry.Declaration.Target;

/** Plans who changes households within the installation (立户、分户、市内移居). */
@Component
class Movements {

  private final Homes homes;
  private final Reasons reasons;

  Movements(Homes homes, Reasons reasons) {
    this.homes = homes;
    this.reasons = reasons;
  }

  Scope scope(Declaration.Establishment establishment) {
    return Scope.of(movers(establishment.members())).at(establishment.household().home()).gone();
  }

  Scope scope(Declaration.Split split) {
    return Scope.of(movers(split.leaving())).withAllOf(split.household()).gone();
  }

  Scope scope(Declaration.MoveWithin move) {
    Set<PersonId> named = new LinkedHashSet<>(movers(move.movers()));
    if (move.kin() != null) {
      named.add(move.kin());
    }
    return Scope.of(named).to(move.target()).gone();
  }

  void plan(Declaration.Establishment establishment, Filing filing) {
    List<Related> members = establishment.members();
    HouseholdId from = leave(filing, members, establishment.succession());
    HouseholdRow home = found(filing, establishment.household(), members);
    Require.valid(!from.equals(home.id()), "move.same");
    enter(filing, members, home, RegistrationEvent.Kind.ESTABLISHED, null, null);
  }

  void plan(Declaration.Split split, Filing filing) {
    HouseholdState home = filing.state().household(split.household());
    HouseholdRow row = home.row();
    Require.that(row.kind() == Household.Kind.FAMILY, "split.collective");
    Require.that(split.leaving().size() < home.members().size(), "split.all");
    Require.that(row.dwelling() != null, "split.dwelling");
    HouseholdId from = leave(filing, split.leaving(), split.succession());
    Require.valid(from.equals(split.household()), "notOneHousehold");
    HouseholdRow own = homes.foundAt(filing, row, head(split.leaving()), split.headException());
    enter(filing, split.leaving(), own, RegistrationEvent.Kind.SPLIT, null, null);
  }

  void plan(Declaration.MoveWithin move, Filing filing) {
    HouseholdId from = leave(filing, move.movers(), move.succession());
    HouseholdRow home =
        switch (move.target()) {
          case Target.Join join ->
              homes.joined(filing, join.household(), move.movers().getFirst().person());
          case Target.Found found -> found(filing, found, move.movers());
        };
    Require.valid(!from.equals(home.id()), "move.same");
    if (move.kin() != null) {
      PersonId first = move.movers().getFirst().person();
      reasons.check(filing, move.reason(), move.kin(), first, move.target());
    } else {
      Require.valid(!move.reason().byKin(), "move.kin");
    }
    enter(
        filing,
        move.movers(),
        home,
        RegistrationEvent.Kind.MOVED_WITHIN,
        move.reason(),
        move.kin());
  }

  /** All of one household, which they leave. */
  private HouseholdId leave(Filing filing, List<Related> movers, Succession succession) {
    Require.valid(!movers.isEmpty(), "movers");
    Set<PersonId> persons = movers(movers);
    Require.valid(persons.size() == movers.size(), "movers");
    HouseholdId from = filing.state().registered(movers.getFirst().person()).household();
    homes.leave(filing, from, persons, succession);
    return from;
  }

  private HouseholdRow found(Filing filing, Target.Found found, List<Related> members) {
    return homes.found(filing, found, head(members), null);
  }

  private static PersonId head(List<Related> members) {
    List<PersonId> heads =
        members.stream()
            .filter(member -> member.relation().equals(Relations.HEAD))
            .map(Related::person)
            .toList();
    Require.valid(heads.size() == 1, "head.one");
    return heads.getFirst();
  }

  private static void enter(
      Filing filing,
      List<Related> movers,
      HouseholdRow home,
      RegistrationEvent.Kind kind,
      @org.jspecify.annotations.Nullable Enum<?> reason,
      @org.jspecify.annotations.Nullable PersonId kin) {
    boolean joins = movers.stream().noneMatch(mover -> mover.person().equals(home.head()));
    for (Related mover : movers) {
      boolean head = !joins && mover.person().equals(home.head());
      if (!head) {
        Homes.related(filing, mover.person(), mover.relation(), home.head());
      }
      RegistrationRow from = filing.state().registered(mover.person());
      filing
          .plan()
          .open(RegistrationRow.since(filing.day(), mover.person(), home.id(), mover.relation()));
      EventRow event =
          EventRow.of(
                  kind, mover.person(), home.id(), home.community(), mover.relation(), filing.day())
              .counterpart(filing.state().household(from.household()).row().community())
              .about(kin);
      filing.plan().event(reason == null ? event : event.variant(reason));
      Entrants.found(
          filing,
          mover.person(),
          filing.state().person(mover.person()).row().particulars().name(),
          home.community());
    }
  }

  private static Set<PersonId> movers(List<Related> movers) {
    Map<PersonId, Related> each =
        movers.stream()
            .collect(
                Collectors.toMap(
                    Related::person,
                    mover -> mover,
                    (one, _) -> one,
                    java.util.LinkedHashMap::new));
    return each.keySet();
  }
}
