package org.tongban.registry;

import org.springframework.stereotype.Component;

/** Gives each declaration to whoever plans it (登记计划分派). */
@Component
class Planning {

  private final Births births;
  private final Departures departures;
  private final Arrivals arrivals;
  private final Movements movements;
  private final HouseholdChanges households;
  private final Amendments amendments;
  private final EventCorrections corrections;
  private final HeadCorrections heads;
  private final Ties ties;
  private final PaperIssue papers;

  Planning(
      Births births,
      Departures departures,
      Arrivals arrivals,
      Movements movements,
      HouseholdChanges households,
      Amendments amendments,
      EventCorrections corrections,
      HeadCorrections heads,
      Ties ties,
      PaperIssue papers) {
    this.births = births;
    this.departures = departures;
    this.arrivals = arrivals;
    this.movements = movements;
    this.households = households;
    this.amendments = amendments;
    this.corrections = corrections;
    this.heads = heads;
    this.ties = ties;
    this.papers = papers;
  }

  Scope scope(Declaration declaration) {
    return switch (declaration) {
      case Declaration.Birth birth -> births.scope(birth);
      case Declaration.Death death -> Scope.of(death.person()).gone();
      case Declaration.Cancellation of -> Scope.of(of.person(), of.kept()).gone();
      case Declaration.Establishment establishment -> movements.scope(establishment);
      case Declaration.Split split -> movements.scope(split);
      case Declaration.Merger merger -> households.scope(merger);
      case Declaration.HeadChange change -> households.scope(change);
      case Declaration.MoveWithin move -> movements.scope(move);
      case Declaration.HouseholdMove move -> households.scope(move);
      case Declaration.MoveIn move -> arrivals.scope(move);
      case Declaration.MoveOut move -> Scope.of(move.person()).gone();
      case Declaration.Restoration restoration -> arrivals.scope(restoration);
      case Declaration.LateRegistration late -> arrivals.scope(late);
      case Declaration.ParticularsChange change -> Scope.of(change.person());
      case Declaration.ParticularsCorrection correction -> amendments.scope(correction);
      case Declaration.NumberChange change -> Scope.of(change.person());
      case Declaration.EventCorrection correction -> corrections.scope(correction);
      case Declaration.HeadCorrection correction -> heads.scope(correction);
      case Declaration.MarriageRecord marriage -> Scope.of(marriage.one(), marriage.other());
      case Declaration.MarriageEnd end -> Scope.of(end.one(), end.other());
      case Declaration.KinshipRecord kinship -> Scope.of(kinship.person(), kinship.child());
      case Declaration.KinshipEnd end -> Scope.of(end.person(), end.child());
      case Declaration.BookIssue issue -> Scope.of().withAllOf(issue.household());
      case Declaration.BookReplacement of -> Scope.of().withAllOf(of.household());
      case Declaration.PermitIssue issue -> Scope.of(issue.person());
      case Declaration.PermitEndorsement endorsement -> papers.scope(endorsement);
      case Declaration.PermitEnd end -> papers.scope(end);
      case Declaration.CardIssue issue -> Scope.of(issue.person());
      case Declaration.CardEnd end -> papers.scope(end);
      case Declaration.AddressRenaming renaming -> households.scope(renaming);
    };
  }

  void plan(Declaration declaration, Filing filing) {
    switch (declaration) {
      case Declaration.Birth birth -> births.plan(birth, filing);
      case Declaration.Death death -> departures.plan(death, filing);
      case Declaration.Cancellation cancellation -> departures.plan(cancellation, filing);
      case Declaration.Establishment establishment -> movements.plan(establishment, filing);
      case Declaration.Split split -> movements.plan(split, filing);
      case Declaration.Merger merger -> households.plan(merger, filing);
      case Declaration.HeadChange change -> households.plan(change, filing);
      case Declaration.MoveWithin move -> movements.plan(move, filing);
      case Declaration.HouseholdMove move -> households.plan(move, filing);
      case Declaration.MoveIn move -> arrivals.plan(move, filing);
      case Declaration.MoveOut move -> departures.plan(move, filing);
      case Declaration.Restoration restoration -> arrivals.plan(restoration, filing);
      case Declaration.LateRegistration late -> arrivals.plan(late, filing);
      case Declaration.ParticularsChange change -> amendments.plan(change, filing);
      case Declaration.ParticularsCorrection correction -> amendments.plan(correction, filing);
      case Declaration.NumberChange change -> amendments.plan(change, filing);
      case Declaration.EventCorrection correction -> corrections.plan(correction, filing);
      case Declaration.HeadCorrection correction -> heads.plan(correction, filing);
      case Declaration.MarriageRecord marriage -> ties.plan(marriage, filing);
      case Declaration.MarriageEnd end -> ties.plan(end, filing);
      case Declaration.KinshipRecord kinship -> ties.plan(kinship, filing);
      case Declaration.KinshipEnd end -> ties.plan(end, filing);
      case Declaration.BookIssue issue -> papers.plan(issue, filing);
      case Declaration.BookReplacement replacement -> papers.plan(replacement, filing);
      case Declaration.PermitIssue issue -> papers.plan(issue, filing);
      case Declaration.PermitEndorsement endorsement -> papers.plan(endorsement, filing);
      case Declaration.PermitEnd end -> papers.plan(end, filing);
      case Declaration.CardIssue issue -> papers.plan(issue, filing);
      case Declaration.CardEnd end -> papers.plan(end, filing);
      case Declaration.AddressRenaming renaming -> households.plan(renaming, filing);
    }
  }
}
