package org.tongban.registry;

import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.audit.AuditAction;
import org.tongban.kernel.Actor;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.Refusal;

/**
 * Looks for people at the desk (人口查询, R-A3): in one county of the official's jurisdiction, recorded
 * as one reading that names everybody on the page shown. Refuses with INVALID when the question is
 * too wide, FORBIDDEN outside the jurisdiction.
 */
@Service
@Transactional
public class PersonSearch {

  private final Candidates candidates;
  private final HomesAsked homes;
  private final Persons persons;
  private final RegisterAccess access;
  private final ReadingTrail trail;

  PersonSearch(
      Candidates candidates,
      HomesAsked homes,
      Persons persons,
      RegisterAccess access,
      ReadingTrail trail) {
    this.candidates = candidates;
    this.homes = homes;
    this.persons = persons;
    this.access = access;
    this.trail = trail;
  }

  /** The page asked for, or the last one if there are fewer. */
  public FoundPersons search(
      Actor actor, PersonQuery query, String purpose, int page, LocalDate today) {
    List<Candidate> found = found(actor, query, purpose, today);
    int last = Math.max(1, Math.ceilDiv(found.size(), FoundPersons.PAGE));
    int shown = Math.clamp(page, 1, last);
    List<PersonId> ids =
        found.stream()
            .skip((shown - 1L) * FoundPersons.PAGE)
            .limit(FoundPersons.PAGE)
            .map(Candidate::person)
            .toList();
    trail.read(AuditAction.PERSON_READ, reading(actor, purpose), ids, "search");
    return new FoundPersons(opened(ids, today), found.size(), shown);
  }

  /** Everybody found, to be taken out as a file; INVALID past the limit. */
  public List<Person> export(
      Actor actor, PersonQuery query, String reason, int limit, LocalDate today) {
    List<PersonId> ids =
        found(actor, query, reason, today).stream().map(Candidate::person).toList();
    if (ids.size() > limit) {
      throw new Refusal(Refusal.Kind.INVALID, "registry.desk.export.limit", ids.size(), limit);
    }
    trail.read(AuditAction.PERSONS_EXPORTED, reading(actor, reason), ids, "export");
    return opened(ids, today);
  }

  private List<Candidate> found(Actor actor, PersonQuery query, String purpose, LocalDate today) {
    if (!actor.covers(query.county()) && !query.county().covers(actor.jurisdiction())) {
      trail.unanswered(AuditAction.ACCESS_REFUSED, reading(actor, purpose), "search");
      throw new Refusal(Refusal.Kind.FORBIDDEN, "registry.reach");
    }
    check(query);
    @Nullable PersonId relative = null;
    if (query.relative().isPresent()) {
      relative = access.search(actor, query.relative().get(), purpose).orElse(null);
      if (relative == null) {
        return List.of();
      }
    }
    List<PersonId> ids = candidates.of(query, actor.jurisdiction(), relative, today);
    if (ids.size() > Candidates.MOST) {
      trail.unanswered(AuditAction.PERSON_READ, reading(actor, purpose), "search");
      throw new Refusal(Refusal.Kind.INVALID, "registry.desk.search.narrow", Candidates.MOST);
    }
    if (!query.address().isBlank()) {
      Set<PersonId> there = homes.among(ids, query, today);
      ids = ids.stream().filter(there::contains).toList();
    }
    return candidates.opened(ids).stream()
        .filter(one -> query.matches(one.name(), one.formerName()))
        .filter(one -> query.age().holds(Period.between(one.birthDate(), today).getYears()))
        .sorted(order(query.order()))
        .toList();
  }

  private static void check(PersonQuery query) {
    if (!query.specific()) {
      throw new Refusal(Refusal.Kind.INVALID, "registry.desk.search.empty");
    }
    if (query.loneCharacter()) {
      throw new Refusal(Refusal.Kind.INVALID, "registry.desk.search.lone");
    }
    if (query.age().isBackwards() || query.period().isBackwards()) {
      throw new Refusal(Refusal.Kind.INVALID, "registry.desk.search.backwards");
    }
    if (query.place().filter(place -> !query.county().covers(place)).isPresent()) {
      throw new Refusal(Refusal.Kind.INVALID, "registry.desk.search.place");
    }
  }

  private static Comparator<Candidate> order(PersonQuery.Order order) {
    Comparator<Candidate> first =
        switch (order) {
          case NAME -> Comparator.comparing(Candidate::name);
          case AGE -> Comparator.comparing(Candidate::birthDate);
          case PLACE ->
              Comparator.comparing(Candidate::community).thenComparing(Candidate::household);
        };
    return first.thenComparing(one -> one.person().value());
  }

  private List<Person> opened(List<PersonId> ids, LocalDate today) {
    Map<PersonId, Person> byId =
        persons.at(ids, AsOf.on(today)).stream()
            .collect(Collectors.toMap(Person::id, Function.identity()));
    return ids.stream().filter(byId::containsKey).map(byId::get).toList();
  }

  private static Reading reading(Actor actor, String purpose) {
    return new Reading(actor, null, purpose);
  }
}
