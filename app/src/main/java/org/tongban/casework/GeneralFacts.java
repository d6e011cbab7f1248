package org.tongban.casework;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.tongban.items.FormStep;
import org.tongban.items.Handling;
import org.tongban.items.ItemCatalogue;
import org.tongban.kernel.Actor;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.RegionCode;
import org.tongban.registry.AsOf;
import org.tongban.registry.Household;
import org.tongban.registry.Marriage;
import org.tongban.registry.Person;
import org.tongban.registry.Reading;
import org.tongban.registry.Register;
import org.tongban.registry.Registration;

/** Asks the register what a general case needs (核对事实); each question is recorded. */
@Component
class GeneralFacts {

  private final Register register;
  private final RegisterFacts facts;
  private final AnswerFacts answers;
  private final ItemCatalogue items;

  GeneralFacts(Register register, RegisterFacts facts, AnswerFacts answers, ItemCatalogue items) {
    this.register = register;
    this.facts = facts;
    this.answers = answers;
    this.items = items;
  }

  /**
   * Whom a case of this resident is about. INVALID when the register has no registration to start
   * from, with the way to the window in the text; that refuses nobody's application.
   */
  GeneralCase.Concern concern(Actor resident) {
    PersonId applicant = Prefill.self(resident);
    Reading reading = new Reading(resident, null, "casework.purpose.prefill");
    Registration home =
        register
            .person(applicant, facts.today(), reading)
            .registration()
            .orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "casework.begin.notRegistered"));
    List<PersonId> others =
        register.marriage(applicant, facts.today(), reading).stream()
            .map(marriage -> marriage.spouseOf(applicant))
            .toList();
    return new GeneralCase.Concern(applicant, home.community(), home.household(), others);
  }

  KnownFacts of(GeneralCase of, Actor actor) {
    Reading reading = facts.reading(actor, of.id);
    Person applicant = facts.person(of.applicant(), of.id, actor);
    Household home = home(of, applicant, reading);
    Optional<Marriage> marriage = register.marriage(of.applicant(), facts.today(), reading);
    return new KnownFacts(
        applicant,
        home,
        marriage.map(found -> facts.person(found.spouseOf(of.applicant()), of.id, actor)),
        marriage.map(Marriage::since),
        register.lockedBy(of.applicant()).filter(holder -> !holder.equals(of.id)).isPresent(),
        facts.day(),
        answers.of(of, home, facts.day(), reading));
  }

  /** As it is today; as it was known when the case was handed in, once the applicant has left. */
  private Household home(GeneralCase of, Person applicant, Reading reading) {
    HouseholdId household = of.concern().household();
    boolean stays =
        applicant.registration().filter(now -> now.household().equals(household)).isPresent();
    Instant submitted = of.progress().submitted();
    Instant then = submitted == null ? of.way.changed() : submitted;
    AsOf day = stays ? facts.today() : new AsOf(China.day(then), then);
    return register.household(household, day, reading);
  }

  /** Facts and answers together, as the rules of the package ask for them. */
  Map<String, Object> forRules(GeneralCase of, KnownFacts known) {
    Map<String, Object> all = new TreeMap<>(known.values());
    for (FormStep step : items.version(of.item).steps()) {
      for (FormStep.Field field : step.fields()) {
        String answer = of.answers().getOrDefault(field.name(), "");
        all.put(
            field.name(),
            field.kind() == FormStep.Kind.CONFIRM ? (Object) answer.equals("true") : answer);
      }
    }
    return all;
  }

  /** Where it is handled: in the community that the form asks for, or the applicant's own. */
  RegionCode place(GeneralCase of) {
    return items
        .version(of.item)
        .handling()
        .flatMap(Handling::place)
        .flatMap(question -> PlaceFacts.community(of.answers().getOrDefault(question, "")))
        .orElse(of.region());
  }

  /** The members whom its answers name. */
  List<PersonId> chosen(GeneralCase of) {
    return items.version(of.item).steps().stream()
        .flatMap(step -> step.fields().stream())
        .filter(field -> field.kind().ofHousehold())
        .map(field -> of.answers().getOrDefault(field.name(), ""))
        .filter(answer -> !answer.isEmpty())
        .map(PersonId::of)
        .toList();
  }

  /** Who is registered in the household, the applicant first; masked. */
  List<Draft.Member> members(GeneralCase of, Actor resident) {
    Person applicant = facts.person(of.applicant(), of.id, resident);
    return home(of, applicant, facts.reading(resident, of.id)).members().stream()
        .map(member ->
            new Draft.Member(member.person().id(), member.person().maskedName(), member.relation()))
        .sorted(Comparator.comparing(member -> !member.person().equals(of.applicant())))
        .toList();
  }

  /** Known facts by the names the form's steps list, masked for display. */
  Map<String, String> known(GeneralCase of, Actor resident) {
    Map<String, String> known = of(of, resident).shown();
    known.put("offices", place(of).county().digits());
    known.put("timeLimit", Integer.toString(items.version(of.item).term(Terms.PROMISE).amount()));
    return known;
  }
}
