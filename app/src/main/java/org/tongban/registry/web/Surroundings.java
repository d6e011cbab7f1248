package org.tongban.registry.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongban.kernel.Actor;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.Refusal;
import org.tongban.registry.AsOf;
import org.tongban.registry.Household;
import org.tongban.registry.HouseholdFiles;
import org.tongban.registry.Person;
import org.tongban.registry.RegisterAccess;
import org.tongban.registry.Residents;
import org.tongban.registry.declaring.Business;
import org.tongban.registry.documents.HeldPapers;
import org.tongban.ui.Page;

/** Looks up what a declaration's form offers to choose from; open to the official or refused. */
@Component
class Surroundings {

  private final RegisterAccess access;
  private final HouseholdFiles files;
  private final HeldPapers papers;
  private final Residents residents;
  private final Days days;

  Surroundings(
      RegisterAccess access,
      HouseholdFiles files,
      HeldPapers papers,
      Residents residents,
      Days days) {
    this.access = access;
    this.files = files;
    this.papers = papers;
    this.residents = residents;
    this.days = days;
  }

  Around of(Business business, @Nullable UUID subject, Actor actor, Page page) {
    if (business.from() == Business.From.DESK) {
      String back = subject == null ? "/desk/persons" : "/desk/households/" + subject;
      return new Around("", back, Optional.empty(), Optional.empty(), List.of(), List.of());
    }
    if (subject == null) {
      throw new Refusal(Refusal.Kind.INVALID, "registry.desk.subject");
    }
    return switch (business.from()) {
      case PERSON -> person(new PersonId(subject), actor);
      case HOUSEHOLD -> household(business, new HouseholdId(subject), actor, page);
      default ->
          new Around(
              page.t("registry.desk.dwelling"),
              "/desk/dwellings/" + subject,
              Optional.empty(),
              Optional.empty(),
              List.of(),
              List.of());
    };
  }

  /** The person whom the declaration concerns, for the queue and the trail. */
  static @Nullable PersonId concerned(Business business, @Nullable UUID subject) {
    return business.from() == Business.From.PERSON && subject != null
        ? new PersonId(subject)
        : null;
  }

  private Around person(PersonId id, Actor actor) {
    AsOf now = AsOf.on(days.today());
    Person person = access.person(actor, id, now);
    Optional<Household> household =
        person
            .registration()
            .filter(at -> actor.covers(at.community()))
            .map(at -> files.of(actor, at.household(), now).household());
    return new Around(
        person.maskedName(),
        "/desk/persons/" + id,
        Optional.of(person),
        household,
        papers.of(id, days.today()),
        access.history(actor, id));
  }

  private Around household(Business business, HouseholdId id, Actor actor, Page page) {
    Household household = files.of(actor, id, AsOf.on(days.today())).household();
    String head =
        household.members().isEmpty() ? "" : household.members().getFirst().person().maskedName();
    return new Around(
        page.t("registry.household.of", head) + " " + household.number(),
        "/desk/households/" + id,
        Optional.empty(),
        Optional.of(household),
        papers.of(id, days.today()),
        business == Business.HEAD_CORRECTION ? residents.headChanges(id) : List.of());
  }
}
