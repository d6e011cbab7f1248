package org.tongban.casework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tongban.items.ItemCatalogue;
import org.tongban.items.ItemVersion;
import org.tongban.kernel.Actor;
import org.tongban.registry.Household;
import org.tongban.registry.Person;

/** Shows an office everything it needs to decide a case (办件详情). */
@Component
class Dossiers {

  private final RegisterFacts facts;
  private final CheckResults checks;
  private final CaseHistory history;
  private final MessageRecords messages;
  private final Tasks tasks;
  private final Queues queues;
  private final Ratings ratings;
  private final Decisions decisions;
  private final ItemCatalogue items;
  private final CaseRecord record;
  private final Submissions submissions;

  Dossiers(
      RegisterFacts facts,
      CheckResults checks,
      CaseHistory history,
      MessageRecords messages,
      Tasks tasks,
      Queues queues,
      Ratings ratings,
      Decisions decisions,
      ItemCatalogue items,
      CaseRecord record,
      Submissions submissions) {
    this.facts = facts;
    this.checks = checks;
    this.history = history;
    this.messages = messages;
    this.tasks = tasks;
    this.queues = queues;
    this.ratings = ratings;
    this.decisions = decisions;
    this.items = items;
    this.record = record;
    this.submissions = submissions;
  }

  Dossier target(MigrationCase of, Actor official, boolean unmasked, String purpose) {
    Person applicant = facts.person(of.journey.applicant(), of.id, official);
    Person spouse = facts.person(of.journey.spouse(), of.id, official);
    Optional<Household> left = facts.householdOf(applicant, of.id, official);
    Optional<Household> joined = facts.householdOf(spouse, of.id, official);
    Map<String, String> shown = new LinkedHashMap<>();
    person(shown, "applicant", applicant, unmasked);
    shown.put("origin.region", of.journey.origin().digits());
    person(shown, "spouse", spouse, unmasked);
    shown.put("target.region", of.journey.target().digits());
    joined.ifPresent(home -> household(shown, "target", home, unmasked));
    shown.put("target.relation", of.relation());
    if (unmasked) {
      record.unmasked(of, official, purpose);
    } else {
      record.read(of, official, purpose);
    }
    boolean settled = of.state() == CaseState.SETTLED || of.state() == CaseState.CLOSED;
    List<Dossier.Change> preview = new ArrayList<>();
    if (!of.state().finished() && !settled) {
      left.ifPresent(home -> preview.add(Preview.leaves(applicant, home)));
      joined.ifPresent(home -> preview.add(Preview.joins(applicant, home, of.relation())));
    }
    boolean corrected = !of.progress().correction().isEmpty();
    return new Dossier(
        of.id,
        of.progress().number(),
        of.item,
        Side.TARGET,
        of.state(),
        of.way.revision(),
        unmasked,
        shown,
        answers(of.answers(), unmasked),
        List.of(applicant.id(), spouse.id()),
        checks.latest(of.id, Side.TARGET),
        materials(of.item),
        history.of(of.id, Side.TARGET),
        messages.of(of.id, Side.TARGET),
        tasks.of(of.id, Side.TARGET).flatMap(queues::clock),
        decisions.allowed(official, of.id, Side.TARGET, corrected),
        preview,
        of.progress().permit(),
        of.progress().certificate(),
        ratings.of(of.id),
        submissions.repeatedBy(of.id));
  }

  Dossier origin(OriginCase of, Actor official, boolean unmasked, String purpose) {
    Person applicant = facts.person(of.person, of.id, official);
    Optional<Household> left = facts.householdOf(applicant, of.id, official);
    Map<String, String> shown = new LinkedHashMap<>();
    person(shown, "applicant", applicant, unmasked);
    shown.put("origin.region", of.origin.digits());
    left.ifPresent(home -> household(shown, "origin", home, unmasked));
    shown.put("target.region", of.facts.getOrDefault("targetRegion", of.target.digits()));
    shown.put("target.relation", of.facts.getOrDefault("relation", ""));
    if (unmasked) {
      record.unmasked(of, official, purpose);
    } else {
      record.read(of, official, purpose);
    }
    List<Dossier.Change> preview =
        of.state() == CaseState.SENT_TO_ORIGIN
            ? left.map(home -> Preview.leaves(applicant, home)).stream().toList()
            : List.of();
    return new Dossier(
        of.id,
        of.number,
        of.item,
        Side.ORIGIN,
        of.state(),
        of.way.revision(),
        unmasked,
        shown,
        Map.of(),
        List.of(of.person),
        checks.latest(of.id, Side.ORIGIN),
        List.of(),
        history.of(of.id, Side.ORIGIN),
        messages.of(of.id, Side.ORIGIN),
        tasks.of(of.id, Side.ORIGIN).flatMap(queues::clock),
        decisions.allowed(official, of.id, Side.ORIGIN, false),
        preview,
        Optional.of(of.permit),
        of.certificate(),
        Optional.empty(),
        Optional.empty());
  }

  private List<Dossier.Material> materials(ItemVersion item) {
    return items.version(item).description().materials().stream()
        .map(material ->
            new Dossier.Material(
                material.name(), material.issuer(), material.required(), material.source()))
        .toList();
  }

  private void person(Map<String, String> shown, String who, Person person, boolean unmasked) {
    shown.put(who + ".name", unmasked ? person.name() : person.maskedName());
    shown.put(who + ".number", unmasked ? person.number().value() : person.number().windowMask());
    shown.put(who + ".sex", person.sex().name());
    shown.put(who + ".age", Integer.toString(facts.age(person)));
    if (unmasked) {
      shown.put(who + ".birthDate", person.birthDate().toString());
    }
    shown.put(who + ".marriage", person.marriage());
  }

  private static void household(
      Map<String, String> shown, String which, Household home, boolean unmasked) {
    home.members().stream()
        .filter(member -> member.person().id().equals(home.head()))
        .forEach(member -> shown.put(which + ".head", member.person().maskedName()));
    shown.put(which + ".number", home.number());
    shown.put(which + ".kind", home.kind().name());
    shown.put(which + ".members", Integer.toString(home.members().size()));
    shown.put(which + ".address", unmasked ? home.address() : half(home.address()));
  }

  /** The street, but not the door. */
  private static String half(String address) {
    int[] points = address.codePoints().toArray();
    return new String(points, 0, points.length / 2) + "***";
  }

  private static Map<String, String> answers(Map<String, String> given, boolean unmasked) {
    Map<String, String> shown = new LinkedHashMap<>(given);
    shown.computeIfPresent(
        "phone", (_, phone) -> unmasked ? phone : phone.replaceAll("(?<=.{3}).(?=.{4})", "*"));
    return shown;
  }
}
