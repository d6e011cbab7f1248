package org.tongban.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.RegionCode;
import org.tongban.registry.Declaration.CardReason;
import org.tongban.registry.Declaration.PaperEnd;

/** Plans books, residence permits and ID cards (户口簿、居住证、身份证). */
@Component
class PaperIssue {

  private final Homes homes;
  private final Papers papers;

  PaperIssue(Homes homes, Papers papers) {
    this.homes = homes;
    this.papers = papers;
  }

  Scope scope(Declaration.PermitEndorsement endorsement) {
    return Scope.of(permit(endorsement.permit()).person());
  }

  Scope scope(Declaration.PermitEnd end) {
    return Scope.of(permit(end.permit()).person());
  }

  Scope scope(Declaration.CardEnd end) {
    return Scope.of(papers.get(end.card(), Paper.Kind.ID_CARD).person());
  }

  private Paper permit(DocumentId id) {
    return papers.get(id, Paper.Kind.RESIDENCE_PERMIT);
  }

  void plan(Declaration.BookIssue issue, Filing filing) {
    Require.that(papers.book(issue.household()).isEmpty(), "book.already");
    HouseholdRow row = homes.joined(filing, issue.household(), head(filing, issue.household()));
    book(filing, row, null);
    filing.plan().event(event(RegistrationEvent.Kind.BOOK_ISSUED, row, filing.day()));
  }

  void plan(Declaration.BookReplacement replacement, Filing filing) {
    HouseholdRow row =
        homes.joined(filing, replacement.household(), head(filing, replacement.household()));
    Optional<Paper> former = papers.book(replacement.household());
    Require.that(former.isPresent(), "book.none");
    Paper old = former.orElseThrow();
    end(filing, old, replacement.lost() ? PaperRow.Status.LOST : PaperRow.Status.REPLACED);
    book(filing, row, old.id());
    filing.plan().event(event(RegistrationEvent.Kind.BOOK_REPLACED, row, filing.day()));
  }

  private static PersonId head(Filing filing, HouseholdId household) {
    return filing.state().household(household).row().head();
  }

  private void book(Filing filing, HouseholdRow row, @Nullable DocumentId replaces) {
    issue(filing, Paper.Kind.BOOK, row.head(), row.id(), row.community(), null, replaces);
  }

  private static EventRow event(RegistrationEvent.Kind kind, HouseholdRow row, LocalDate day) {
    return EventRow.of(kind, row.head(), row.id(), row.community(), Relations.HEAD, day);
  }

  void plan(Declaration.PermitIssue issue, Filing filing) {
    PersonState person = filing.state().living(issue.person());
    RegionCode community = issue.community();
    Require.valid(community.digits().length() == 12, "community");
    homes.covered(filing, community, person.id());
    Require.that(
        !person.registration().isPresent()
            || !filing.place(person).county().equals(community.county()),
        "permit.resident");
    Require.that(PaperRules.longEnough(issue.residentSince(), filing.day()), "permit.halfYear");
    Optional<Paper> held = papers.held(person.id(), Paper.Kind.RESIDENCE_PERMIT);
    Require.that(held.filter(paper -> inForce(paper, filing.day())).isEmpty(), "permit.already");
    LocalDate until = PaperRules.permitEnds(filing.day());
    issue(
        filing,
        Paper.Kind.RESIDENCE_PERMIT,
        person.id(),
        null,
        community,
        until,
        held.map(Paper::id).orElse(null));
    filing
        .plan()
        .event(
            EventRow.of(
                    RegistrationEvent.Kind.PERMIT_ISSUED,
                    person.id(),
                    null,
                    community,
                    null,
                    filing.day())
                .variant(issue.basis()));
  }

  /** Not lost and not withdrawn; an overdue one is in force again by an endorsement. */
  private boolean inForce(Paper paper, LocalDate day) {
    List<PaperRow> rows = papers.standing(paper.id());
    return rows.stream().allMatch(row -> row.status() == PaperRow.Status.VALID)
        && rows.stream().anyMatch(row -> row.covers(day));
  }

  void plan(Declaration.PermitEndorsement endorsement, Filing filing) {
    Paper permit = permit(endorsement.permit());
    filing.state().living(permit.person());
    homes.covered(filing, permit.community(), permit.person());
    List<PaperRow> rows = papers.standing(permit.id());
    PaperRow last = rows.getLast();
    Require.that(last.status() == PaperRow.Status.VALID, "paper.ended");
    LocalDate end = java.util.Objects.requireNonNull(last.until());
    // Overdue, its use rests in between; in time, the year begins where the last one ends.
    boolean overdue = end.isBefore(filing.day());
    LocalDate from = overdue ? filing.day() : end;
    Require.that(!from.minusMonths(1).isAfter(filing.day()), "permit.early");
    filing
        .plan()
        .open(
            new PaperRow(
                java.util.UUID.randomUUID(),
                permit.id(),
                PaperRow.Status.VALID,
                from,
                PaperRules.permitEnds(from)));
    filing
        .plan()
        .event(
            EventRow.of(
                RegistrationEvent.Kind.PERMIT_ENDORSED,
                permit.person(),
                null,
                permit.community(),
                null,
                filing.day()));
  }

  void plan(Declaration.PermitEnd end, Filing filing) {
    Paper permit = permit(end.permit());
    homes.covered(filing, permit.community(), permit.person());
    end(filing, permit, status(end.how()));
    filing
        .plan()
        .event(
            EventRow.of(
                    RegistrationEvent.Kind.PERMIT_ENDED,
                    permit.person(),
                    null,
                    permit.community(),
                    null,
                    filing.day())
                .variant(end.how()));
  }

  void plan(Declaration.CardIssue issue, Filing filing) {
    RegistrationRow row = filing.state().registered(issue.person());
    PersonState person = filing.state().person(issue.person());
    RegionCode place = filing.state().household(row.household()).row().community();
    homes.covered(filing, place, person.id());
    Optional<Paper> held = papers.held(person.id(), Paper.Kind.ID_CARD);
    CardReason reason = issue.reason();
    Require.that(reason != CardReason.FIRST || held.isEmpty(), "card.already");
    PaperRow.Status former =
        reason == CardReason.LOST ? PaperRow.Status.LOST : PaperRow.Status.REPLACED;
    held.filter(card -> papers.standing(card.id()).getLast().status() == PaperRow.Status.VALID)
        .ifPresent(card -> end(filing, card, former));
    LocalDate until = PaperRules.cardEnds(person.birthDate(), filing.day());
    issue(
        filing,
        Paper.Kind.ID_CARD,
        person.id(),
        null,
        place,
        until,
        held.map(Paper::id).orElse(null));
    filing.plan().event(filing.event(RegistrationEvent.Kind.CARD_ISSUED, person.id()));
  }

  void plan(Declaration.CardEnd end, Filing filing) {
    Paper card = papers.get(end.card(), Paper.Kind.ID_CARD);
    homes.covered(filing, card.community(), card.person());
    end(filing, card, status(end.how()));
    filing
        .plan()
        .event(filing.event(RegistrationEvent.Kind.CARD_ENDED, card.person()).variant(end.how()));
  }

  private static PaperRow.Status status(PaperEnd how) {
    return switch (how) {
      case LOST -> PaperRow.Status.LOST;
      case CANCELLED -> PaperRow.Status.CANCELLED;
    };
  }

  /** From that day on it does not count; one that ran out before stays as it was until then. */
  private void end(Filing filing, Paper paper, PaperRow.Status status) {
    PaperRow last = papers.standing(paper.id()).getLast();
    Require.that(last.status() == PaperRow.Status.VALID, "paper.ended");
    Require.that(!filing.day().isBefore(last.from()), "tooEarly");
    LocalDate until = last.until();
    if (until == null || filing.day().isBefore(until)) {
      filing.plan().change(last, filing.day(), row -> row.over(row.from(), null).now(status));
    } else {
      filing.plan().open(last.over(filing.day(), null).now(status));
    }
  }

  private void issue(
      Filing filing,
      Paper.Kind kind,
      PersonId person,
      @Nullable HouseholdId household,
      RegionCode community,
      @Nullable LocalDate until,
      @Nullable DocumentId replaces) {
    DocumentId id = new DocumentId(PersonId.next().value());
    filing
        .plan()
        .papers
        .add(
            new Paper(
                id,
                kind,
                papers.nextSerial(kind, community.county()),
                person,
                household,
                community,
                filing.day(),
                replaces));
    filing
        .plan()
        .open(
            new PaperRow(
                java.util.UUID.randomUUID(), id, PaperRow.Status.VALID, filing.day(), until));
  }
}
