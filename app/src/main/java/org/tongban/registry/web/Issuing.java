package org.tongban.registry.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CitizenNumber;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.RegionCode;
import org.tongban.registry.AsOf;
import org.tongban.registry.Book;
import org.tongban.registry.Household;
import org.tongban.registry.KinshipPath;
import org.tongban.registry.KinshipSearch;
import org.tongban.registry.Person;
import org.tongban.registry.Reading;
import org.tongban.registry.Register;
import org.tongban.registry.RegisterAccess;
import org.tongban.registry.documents.Certificates;
import org.tongban.registry.documents.Issue;

/** Puts a certificate together and issues it; INVALID where what it needs is missing. */
@Component
class Issuing {

  private final RegisterAccess access;
  private final Register register;
  private final KinshipSearch kinship;
  private final CertificateText text;
  private final Certificates certificates;
  private final int days;
  private final int permitDays;
  private final int migrationDays;

  Issuing(
      RegisterAccess access,
      Register register,
      KinshipSearch kinship,
      CertificateText text,
      Certificates certificates,
      @Value("${tongban.registry.certificate-days:90}") int days,
      @Value("${tongban.registry.move-permit-days:40}") int permitDays,
      @Value("${tongban.registry.migration-certificate-days:30}") int migrationDays) {
    this.access = access;
    this.register = register;
    this.kinship = kinship;
    this.text = text;
    this.certificates = certificates;
    this.days = days;
    this.permitDays = permitDays;
    this.migrationDays = migrationDays;
  }

  /** Issued by an official to a person open to them. */
  @Transactional
  public UUID issue(
      Issue.Kind kind,
      PersonId id,
      String other,
      String place,
      String purpose,
      Actor actor,
      LocalDate today) {
    Person person = access.unmasked(actor, id, AsOf.on(today), "registry.purpose.papers");
    Optional<Household> household =
        person
            .registration()
            .map(at ->
                register.household(
                    at.household(),
                    AsOf.on(today),
                    new Reading(actor, null, "registry.purpose.papers")));
    RegionCode office =
        household.map(Household::community).orElseGet(() -> office(actor.jurisdiction()));
    Issue issue =
        switch (kind) {
          case REGISTRATION_CERTIFICATE -> registration(person, household, today);
          case KINSHIP_CERTIFICATE -> kinship(person, other, office, actor, today);
          case MOVE_PERMIT, MIGRATION_CERTIFICATE ->
              new Issue(
                  kind,
                  id,
                  null,
                  office,
                  today,
                  kind == Issue.Kind.MOVE_PERMIT ? permitDays : migrationDays,
                  text.move(kind, person, household, place(place)));
        };
    return certificates.issue(issue, actor, purpose);
  }

  /** Issued to a resident about themselves. */
  @Transactional
  public UUID own(Actor actor, LocalDate today) {
    Book book =
        access
            .ownBook(actor, AsOf.on(today))
            .orElseThrow(
                () -> new Refusal(Refusal.Kind.INVALID, "registry.papers.issue.fix.registered"));
    Person self =
        book.household().members().stream()
            .map(Household.Member::person)
            .filter(member -> actor.person().filter(member.id()::equals).isPresent())
            .findFirst()
            .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "registry.own.none"));
    Issue issue = registration(self, Optional.of(book.household()), today);
    return certificates.issue(issue, actor, "registry.purpose.own");
  }

  private Issue registration(Person person, Optional<Household> household, LocalDate today) {
    Household home =
        household.orElseThrow(
            () -> new Refusal(Refusal.Kind.INVALID, "registry.papers.issue.fix.registered"));
    return new Issue(
        Issue.Kind.REGISTRATION_CERTIFICATE,
        person.id(),
        null,
        home.community(),
        today,
        days,
        text.registration(person, household));
  }

  private Issue kinship(
      Person person, String typed, RegionCode office, Actor actor, LocalDate today) {
    Reading reading = new Reading(actor, null, "registry.purpose.papers");
    PersonId other =
        CitizenNumber.parse(typed)
            .flatMap(number -> register.find(number, reading))
            .orElseThrow(
                () -> new Refusal(Refusal.Kind.INVALID, "registry.papers.issue.fix.other"));
    List<KinshipPath.Step> path =
        kinship
            .path(person.id(), other, AsOf.on(today), reading)
            .map(KinshipPath::steps)
            .orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "registry.papers.issue.fix.path"));
    List<Person> along =
        path.stream().map(step -> register.person(step.person(), AsOf.on(today), reading)).toList();
    return new Issue(
        Issue.Kind.KINSHIP_CERTIFICATE,
        person.id(),
        other,
        office,
        today,
        days,
        text.kinship(person, along.getLast(), path, along));
  }

  private static RegionCode place(String typed) {
    String digits = typed.strip();
    if (!digits.matches("\\d{6}(\\d{3}(\\d{3})?)?")) {
      throw new Refusal(Refusal.Kind.INVALID, "registry.papers.issue.fix.place");
    }
    return new RegionCode(digits);
  }

  /** The register writes twelve digits; an office above the community fills them with zeros. */
  private static RegionCode office(RegionCode jurisdiction) {
    return new RegionCode((jurisdiction.digits() + "0".repeat(12)).substring(0, 12));
  }
}
