package org.tongban.registry.documents;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.audit.AuditAction;
import org.tongban.audit.AuditEntry;
import org.tongban.audit.AuditTrail;
import org.tongban.guomi.Sm3;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.Refusal;
import org.tongban.registry.AsOf;
import org.tongban.registry.Reading;
import org.tongban.registry.Register;

/**
 * Issues certificates and says whether one is genuine (证明开具与核验). A certificate's code carries 128
 * random bits of which the register keeps a digest alone; a newer one of the same kind ends the
 * older, which stays verifiable as replaced.
 */
@Service
@Transactional
public class Certificates {

  private static final int TOKEN_BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final CertificateRows rows;
  private final HeldPapers papers;
  private final Register register;
  private final AuditTrail trail;

  Certificates(CertificateRows rows, HeldPapers papers, Register register, AuditTrail trail) {
    this.rows = rows;
    this.papers = papers;
    this.register = register;
    this.trail = trail;
  }

  /** Issues it in the caller's name and returns its id; recorded. */
  public UUID issue(Issue issue, Actor actor, String purpose) {
    byte[] random = new byte[TOKEN_BYTES];
    RANDOM.nextBytes(random);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    UUID id = CaseId.next().value();
    CaseId by = CaseId.next();
    Optional<UUID> former = rows.current(issue);
    former.ifPresent(old -> rows.end(old, "REPLACED", issue.issued(), by));
    rows.add(id, issue, hash(token), token, former.orElse(null), by);
    List<PersonId> subjects = Stream.of(issue.person()).toList();
    record(AuditAction.DOCUMENT_ISSUED, actor, subjects, purpose, "document:" + id);
    return id;
  }

  /** What was issued, to an official of the place or to its holder; recorded as a reading. */
  public Certificate show(UUID id, Actor actor, LocalDate today) {
    HeldPaper paper =
        papers.find(id, today).filter(HeldPaper::printable).orElseThrow(Certificates::unknown);
    boolean own = actor.person().filter(paper.person()::equals).isPresent();
    if (!own && (actor.person().isPresent() || !actor.covers(paper.community()))) {
      trail.recordRefusal(
          entry(
              AuditAction.ACCESS_REFUSED,
              actor,
              List.of(paper.person()),
              "registry.purpose.papers",
              "document:" + id));
      throw unknown();
    }
    record(
        AuditAction.PERSON_READ,
        actor,
        List.of(paper.person()),
        "registry.purpose.papers",
        "document:" + id);
    CertificateRows.Content content = rows.content(id);
    return new Certificate(
        paper, Issue.Kind.valueOf(paper.kind()), content.lines(), content.token());
  }

  /** Ends a certificate before its time; the paper stays verifiable as cancelled. */
  public void cancel(UUID id, Actor actor, LocalDate today) {
    HeldPaper paper = show(id, actor, today).paper();
    if (paper.state() != HeldPaper.State.VALID) {
      throw new Refusal(Refusal.Kind.CONFLICT, "registry.papers.unknown");
    }
    rows.end(id, "CANCELLED", today, CaseId.next());
    record(
        AuditAction.DOCUMENT_ISSUED,
        actor,
        List.of(paper.person()),
        "registry.purpose.papers",
        "cancelled:" + id);
  }

  /** How the certificate with this token stands, if there is one; the holder sees it was asked. */
  public Optional<Verified> verify(String token, LocalDate today) {
    if (token.length() > 40) {
      return Optional.empty();
    }
    return papers
        .byVerification(hash(token), today)
        .map(paper -> {
          Actor stranger = Actor.system(paper.community());
          record(
              AuditAction.DOCUMENT_VERIFIED,
              stranger,
              List.of(paper.person()),
              "registry.purpose.verify",
              "document:" + paper.id());
          String holder =
              register
                  .maskedNames(
                      List.of(paper.person()),
                      AsOf.on(today),
                      new Reading(stranger, null, "registry.purpose.verify"))
                  .getOrDefault(paper.person(), "*");
          return new Verified(paper, holder);
        });
  }

  private static byte[] hash(String token) {
    return Sm3.digest(token.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
  }

  private static Refusal unknown() {
    return new Refusal(Refusal.Kind.NOT_FOUND, "registry.papers.unknown");
  }

  private void record(
      AuditAction action, Actor actor, List<PersonId> subjects, String purpose, String object) {
    trail.record(entry(action, actor, subjects, purpose, object));
  }

  private static AuditEntry entry(
      AuditAction action, Actor actor, List<PersonId> subjects, String purpose, String object) {
    return new AuditEntry(action, actor, subjects, null, purpose, object);
  }
}
