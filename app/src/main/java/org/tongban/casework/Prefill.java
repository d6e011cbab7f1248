package org.tongban.casework;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongban.items.ItemCatalogue;
import org.tongban.items.ItemVersion;
import org.tongban.kernel.Actor;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.Refusal;
import org.tongban.registry.Household;
import org.tongban.registry.Marriage;
import org.tongban.registry.Person;
import org.tongban.registry.Reading;
import org.tongban.registry.Register;
import org.tongban.registry.Registration;

/** Fills a form in with what the register holds already (免填), so that nobody is asked for it. */
@Component
class Prefill {

  private final Register register;
  private final RegisterFacts facts;
  private final ItemCatalogue items;

  Prefill(Register register, RegisterFacts facts, ItemCatalogue items) {
    this.register = register;
    this.facts = facts;
    this.items = items;
  }

  /**
   * Who would move where: to the household the spouse on record is registered in. INVALID when the
   * register cannot say, with the way to the window in the text; that refuses nobody's application.
   */
  Journey journey(Actor resident) {
    PersonId applicant = self(resident);
    Reading reading = new Reading(resident, null, "casework.purpose.prefill");
    Registration home = registration(applicant, reading, "casework.begin.notRegistered");
    Marriage marriage =
        register
            .marriage(applicant, facts.today(), reading)
            .orElseThrow(() -> invalid("casework.begin.noMarriage"));
    PersonId spouse = marriage.spouseOf(applicant);
    Registration joined = registration(spouse, reading, "casework.begin.spouseNotRegistered");
    if (joined.community().county().equals(home.community().county())) {
      throw invalid("casework.begin.sameCounty");
    }
    return new Journey(applicant, spouse, home.community(), joined.community(), joined.household());
  }

  /** Known facts by the names form steps list, masked for display. */
  Map<String, String> known(MigrationCase of, Actor resident) {
    Reading reading = facts.reading(resident, of.id);
    Person applicant = facts.person(of.journey.applicant(), of.id, resident);
    Person spouse = facts.person(of.journey.spouse(), of.id, resident);
    Map<String, String> known = new LinkedHashMap<>();
    known.put("applicantName", applicant.name());
    known.put("applicantNumber", applicant.number().windowMask());
    facts
        .householdOf(applicant, of.id, resident)
        .ifPresent(home -> known.put("applicantAddress", home.address()));
    known.put("spouseName", spouse.maskedName());
    known.put("spouseNumber", spouse.number().listMask());
    register
        .marriage(applicant.id(), facts.today(), reading)
        .ifPresent(marriage -> known.put("marriedSince", marriage.since().toString()));
    facts
        .householdOf(spouse, of.id, resident)
        .ifPresent(home -> {
          known.put("householdAddress", home.address());
          known.put("householdHead", head(home));
          known.put("householdKind", home.kind().name());
        });
    known.put(
        "offices",
        of.journey.target().county().digits() + " " + of.journey.origin().county().digits());
    known.put("timeLimit", promise(of.item));
    return known;
  }

  static PersonId self(Actor resident) {
    return resident
        .person()
        .orElseThrow(() -> new Refusal(Refusal.Kind.FORBIDDEN, "casework.begin.notAResident"));
  }

  private Registration registration(PersonId person, Reading reading, String otherwise) {
    return register
        .person(person, facts.today(), reading)
        .registration()
        .orElseThrow(() -> invalid(otherwise));
  }

  private String promise(ItemVersion item) {
    return Integer.toString(items.version(item).term(Terms.PROMISE).amount());
  }

  private static String head(Household home) {
    return home.members().stream()
        .filter(member -> member.person().id().equals(home.head()))
        .map(member -> member.person().maskedName())
        .findFirst()
        .orElse("");
  }

  private static Refusal invalid(String key) {
    return new Refusal(Refusal.Kind.INVALID, key);
  }
}
