package org.tongban.casework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tongban.items.ItemCatalogue;
import org.tongban.items.ItemPackage;
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
  private final GeneralFacts general;
  private final Effects effects;
  private final Queues queues;
  private final Decisions decisions;
  private final ItemCatalogue items;
  private final CaseRecord record;
  private final Submissions submissions;
  private final StageLines stages;
  private final RuleDecisions rules;
  private final Pauses pauses;

  Dossiers(
      RegisterFacts facts,
      CheckResults checks,
      CaseHistory history,
      MessageRecords messages,
      GeneralFacts general,
      Effects effects,
      Queues queues,
      Decisions decisions,
      ItemCatalogue items,
      CaseRecord record,
      Submissions submissions,
      StageLines stages,
      RuleDecisions rules,
      Pauses pauses) {
    this.facts = facts;
    this.checks = checks;
    this.history = history;
    this.messages = messages;
    this.general = general;
    this.effects = effects;
    this.queues = queues;
    this.decisions = decisions;
    this.items = items;
    this.record = record;
    this.submissions = submissions;
    this.stages = stages;
    this.rules = rules;
    this.pauses = pauses;
  }

  Dossier of(HeldCase of, Actor official, boolean unmasked, String purpose) {
    return switch (of) {
      case MigrationCase migration -> target(migration, official, unmasked, purpose);
      case GeneralCase matter -> general(matter, official, unmasked, purpose);
    };
  }

  private Dossier target(MigrationCase of, Actor official, boolean unmasked, String purpose) {
    Person applicant = facts.person(of.journey.applicant(), of.id, official);
    Person spouse = facts.person(of.journey.spouse(), of.id, official);
    Optional<Household> left = facts.householdOf(applicant, of.id, official);
    Optional<Household> joined = facts.householdOf(spouse, of.id, official);
    Map<String, String> shown = new LinkedHashMap<>();
    DossierFacts.person(shown, "applicant", applicant, facts.age(applicant), unmasked);
    shown.put("origin.region", of.journey.origin().digits());
    DossierFacts.person(shown, "spouse", spouse, facts.age(spouse), unmasked);
    shown.put("target.region", of.journey.target().digits());
    joined.ifPresent(home -> DossierFacts.household(shown, "target", home, unmasked));
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
    return new Dossier(
        of.id,
        of.progress().number(),
        of.item,
        Side.TARGET,
        of.state(),
        of.way.revision(),
        unmasked,
        shown,
        DossierFacts.answers(items.version(of.item), of.answers(), unmasked),
        List.of(applicant.id(), spouse.id()),
        checks.latest(of.id, Side.TARGET),
        materials(of.item),
        history.of(of.id, Side.TARGET),
        messages.of(of.id, Side.TARGET),
        queues.clock(of.id, Side.TARGET),
        decisions.allowed(official, of),
        preview,
        of.permit(),
        of.certificate(),
        submissions.repeatedBy(of.id),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of());
  }

  private Dossier general(GeneralCase of, Actor official, boolean unmasked, String purpose) {
    Map<String, String> shown = new LinkedHashMap<>();
    boolean bundle = items.version(of.item).bundle().isPresent();
    Optional<KnownFacts> register =
        Optional.of(of)
            .filter(_ -> official.keepsRegister() && !bundle)
            .map(held -> general.of(held, official));
    register.ifPresentOrElse(
        known -> known(shown, known, unmasked),
        () -> {
          Person applicant = facts.person(of.applicant(), of.id, official);
          DossierFacts.identity(shown, "applicant", applicant, facts.age(applicant), unmasked);
        });
    if (unmasked) {
      record.unmasked(of, official, purpose);
    } else {
      record.read(of, official, purpose);
    }
    return new Dossier(
        of.id,
        of.progress().number(),
        of.item,
        Side.TARGET,
        of.state(),
        of.way.revision(),
        unmasked,
        shown,
        register
            .map(known ->
                DossierFacts.answers(items.version(of.item), of.answers(), known.home(), unmasked))
            .orElseGet(() -> bundle ? Map.of() : forDepartment(of, official, unmasked)),
        register.isPresent() ? of.persons() : List.of(),
        checks.latest(of.id, Side.TARGET),
        materials(of.item),
        history.of(of.id, Side.TARGET),
        List.of(),
        queues.clock(of.id, Side.TARGET),
        decisions.allowed(official, of),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        submissions.repeatedBy(of.id),
        register
            .filter(_ -> !of.state().finished())
            .flatMap(known -> effects.ask(of, known, official)),
        rules.of(of.id),
        pauses.of(of.id),
        stages.of(of));
  }

  /** With the name and number of a member who was chosen: whom the matter is for. */
  private Map<String, String> forDepartment(GeneralCase of, Actor official, boolean unmasked) {
    ItemPackage item = items.version(of.item);
    Map<String, String> shown = DossierFacts.answers(item, of.answers(), unmasked);
    general
        .chosen(of)
        .forEach(chosen -> {
          String named = DossierFacts.named(facts.person(chosen, of.id, official), unmasked);
          shown.replaceAll((_, answer) -> answer.equals(chosen.toString()) ? named : answer);
        });
    return shown;
  }

  private void known(Map<String, String> shown, KnownFacts known, boolean unmasked) {
    Person applicant = known.applicant();
    DossierFacts.person(shown, "applicant", applicant, facts.age(applicant), unmasked);
    known
        .spouse()
        .ifPresent(
            spouse -> DossierFacts.person(shown, "spouse", spouse, facts.age(spouse), unmasked));
    DossierFacts.household(shown, "household", known.home(), unmasked);
    shown.put("household.region", known.home().community().digits());
  }

  Dossier origin(OriginCase of, Actor official, boolean unmasked, String purpose) {
    Person applicant = facts.person(of.person, of.id, official);
    Optional<Household> left = facts.householdOf(applicant, of.id, official);
    Map<String, String> shown = new LinkedHashMap<>();
    DossierFacts.person(shown, "applicant", applicant, facts.age(applicant), unmasked);
    shown.put("origin.region", of.origin.digits());
    left.ifPresent(home -> DossierFacts.household(shown, "origin", home, unmasked));
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
        queues.clock(of.id, Side.ORIGIN),
        decisions.allowed(official, of),
        preview,
        Optional.of(of.permit),
        of.certificate(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of());
  }

  private List<Dossier.Material> materials(ItemVersion item) {
    return items.version(item).description().materials().stream()
        .map(material ->
            new Dossier.Material(
                material.name(), material.issuer(), material.required(), material.source()))
        .toList();
  }
}
