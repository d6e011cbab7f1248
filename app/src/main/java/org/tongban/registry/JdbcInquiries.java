package org.tongban.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.audit.AuditAction;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.RegionCode;

/** Answers from the register's tables and records each answer. */
@Service
@Transactional
class JdbcInquiries implements Inquiries {

  private final Kinships kinships;
  private final EthnicOrigins origins;
  private final Papers papers;
  private final Communities communities;
  private final ReadingTrail trail;

  JdbcInquiries(
      Kinships kinships,
      EthnicOrigins origins,
      Papers papers,
      Communities communities,
      ReadingTrail trail) {
    this.communities = communities;
    this.kinships = kinships;
    this.origins = origins;
    this.papers = papers;
    this.trail = trail;
  }

  @Override
  public List<RegionCode> communities() {
    return communities.all();
  }

  @Override
  public boolean served(RegionCode community) {
    return communities.served(community);
  }

  @Override
  public List<PersonId> parents(PersonId child, Reading reading) {
    List<PersonId> found = kinships.parentsOnRecord(child);
    read(child, found, reading, "parents-of:");
    return found;
  }

  @Override
  public EthnicOrigin ethnicOrigin(PersonId person, Reading reading) {
    EthnicOrigin found = origins.of(person);
    read(
        person,
        found.parents().stream().map(EthnicOrigin.Parent::person).toList(),
        reading,
        "ethnic-origin-of:");
    return found;
  }

  @Override
  public Optional<IdCard> card(PersonId person, AsOf day, Reading reading) {
    Optional<IdCard> found =
        papers
            .held(person, Paper.Kind.ID_CARD)
            .map(card -> card(papers.standing(card.id()).getLast(), day));
    read(person, List.of(), reading, "card-of:");
    return found;
  }

  private static IdCard card(PaperRow last, AsOf day) {
    @Nullable LocalDate until = last.until();
    boolean over = until != null && !until.isAfter(day.valid());
    return new IdCard(
        last.status() == PaperRow.Status.VALID && over
            ? IdCard.Standing.EXPIRED
            : IdCard.Standing.valueOf(last.status().name()),
        until);
  }

  private void read(PersonId of, List<PersonId> others, Reading reading, String what) {
    List<PersonId> subjects = Stream.concat(Stream.of(of), others.stream()).toList();
    trail.read(AuditAction.PERSON_READ, reading, subjects, what + of);
  }
}
