package org.tongban.registry;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.RegionCode;

/** Plans what happens to whole households (户主变更、并户、整户移居、地址变更). */
@Component
class HouseholdChanges {

  private final Homes homes;
  private final Dwellings dwellings;

  HouseholdChanges(Homes homes, Dwellings dwellings) {
    this.homes = homes;
    this.dwellings = dwellings;
  }

  Scope scope(Declaration.HeadChange change) {
    return Scope.of().withAllOf(change.household());
  }

  Scope scope(Declaration.Merger merger) {
    return Scope.of().in(merger.into()).withAllOf(merger.household());
  }

  Scope scope(Declaration.HouseholdMove move) {
    return Scope.of().at(move.home()).withAllOf(move.household());
  }

  /** A renaming reaches everybody there; their heads' entries tell of it. */
  Scope scope(Declaration.AddressRenaming renaming) {
    Set<HouseholdId> there = new LinkedHashSet<>(dwellings.households(renaming.dwelling()));
    return new Scope(Set.of(), Set.of(), there, Set.of(renaming.dwelling()), false);
  }

  void plan(Declaration.HeadChange change, Filing filing) {
    HouseholdState home = filing.state().household(change.household());
    HouseholdRow row = home.row();
    homes.covered(filing, row.community(), row.head());
    PersonId head = Require.given(change.succession().head(), "successor.missing");
    Require.that(!head.equals(row.head()), "head.same");
    homes.succeed(filing, row, home.members(), change.succession());
  }

  void plan(Declaration.Merger merger, Filing filing) {
    Require.valid(!merger.household().equals(merger.into()), "move.same");
    HouseholdState leaving = filing.state().household(merger.household());
    HouseholdRow from = leaving.row();
    homes.covered(filing, from.community(), from.head());
    HouseholdRow into = homes.joined(filing, merger.into(), from.head());
    Require.that(from.community().equals(into.community()), "merger.apart");
    Require.that(from.kind() == into.kind(), "merger.kind");
    Map<PersonId, String> stated = Homes.stated(merger.relations());
    for (RegistrationRow member : leaving.members()) {
      String relation = Require.given(stated.get(member.person()), "relations.missing");
      Homes.related(filing, member.person(), relation, into.head());
      filing.plan().end(member, filing.day());
      filing.plan().open(RegistrationRow.since(filing.day(), member.person(), into.id(), relation));
      filing
          .plan()
          .event(
              EventRow.of(
                      RegistrationEvent.Kind.MERGED,
                      member.person(),
                      into.id(),
                      into.community(),
                      relation,
                      filing.day())
                  .counterpart(from.community()));
    }
    homes.end(filing, from);
  }

  void plan(Declaration.HouseholdMove move, Filing filing) {
    HouseholdState state = filing.state().household(move.household());
    HouseholdRow row = state.row();
    Require.valid(!move.reason().byKin(), "move.kin");
    homes.covered(filing, row.community(), row.head());
    DwellingRow to = homes.dwelling(filing, move.home());
    homes.covered(filing, to.community(), row.head());
    Require.that(!to.dwelling().equals(row.dwelling()), "move.same");
    filing.plan().change(row, filing.day(), open -> open.at(to));
    for (RegistrationRow member : state.members()) {
      Require.that(!filing.day().isBefore(member.from()), "tooEarly");
      filing
          .plan()
          .event(
              EventRow.of(
                      RegistrationEvent.Kind.MOVED_WITHIN,
                      member.person(),
                      row.id(),
                      to.community(),
                      member.relation(),
                      filing.day())
                  .variant(move.reason())
                  .counterpart(row.community()));
      PersonState person = filing.state().person(member.person());
      Entrants.found(filing, person.id(), person.row().particulars().name(), to.community());
    }
  }

  void plan(Declaration.AddressRenaming renaming, Filing filing) {
    DwellingRow row = filing.state().dwelling(renaming.dwelling());
    Require.valid(renaming.community().digits().length() == 12, "community");
    Require.valid(!renaming.address().isBlank(), "address");
    List<HouseholdRow> there = new ArrayList<>();
    filing.state().households().values().forEach(home -> home.standing().ifPresent(there::add));
    Require.that(!there.isEmpty(), "dwelling.empty");
    PersonId somebody = there.getFirst().head();
    homes.covered(filing, row.community(), somebody);
    homes.covered(filing, renaming.community(), somebody);
    RegionCode community = renaming.community();
    String address = renaming.address().strip();
    Require.valid(
        !address.equals(row.address()) || !community.equals(row.community()), "value.same");
    DwellingRow named =
        filing.plan().change(row, filing.day(), open -> open.renamed(community, address));
    for (HouseholdRow home : there) {
      filing.plan().change(home, filing.day(), open -> open.at(named));
      filing
          .plan()
          .event(
              EventRow.of(
                  RegistrationEvent.Kind.ADDRESS_RENAMED,
                  home.head(),
                  home.id(),
                  community,
                  Relations.HEAD,
                  filing.day()));
    }
  }
}
