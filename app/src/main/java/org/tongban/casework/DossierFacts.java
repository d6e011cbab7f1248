package org.tongban.casework;

import java.util.LinkedHashMap;
import java.util.Map;
import org.tongban.items.FormStep;
import org.tongban.items.ItemPackage;
import org.tongban.kernel.CitizenNumber;
import org.tongban.registry.Household;
import org.tongban.registry.Person;

/** Lays out what an office sees of persons, households and answers (办件详情), masked or in full. */
final class DossierFacts {

  private DossierFacts() {}

  /** Who it is and whether married. */
  static void person(
      Map<String, String> shown, String who, Person person, int age, boolean unmasked) {
    identity(shown, who, person, age, unmasked);
    shown.put(who + ".marriage", person.marriage());
  }

  /** Who it is and nothing else. */
  static void identity(
      Map<String, String> shown, String who, Person person, int age, boolean unmasked) {
    shown.put(who + ".name", unmasked ? person.name() : person.maskedName());
    shown.put(who + ".number", unmasked ? person.number().value() : person.number().windowMask());
    shown.put(who + ".sex", person.sex().name());
    shown.put(who + ".age", Integer.toString(age));
    if (unmasked) {
      shown.put(who + ".birthDate", person.birthDate().toString());
    }
  }

  /** Name and citizen number on one line. */
  static String named(Person person, boolean unmasked) {
    return unmasked
        ? person.name() + " " + person.number().value()
        : person.maskedName() + " " + person.number().windowMask();
  }

  static void household(Map<String, String> shown, String which, Household home, boolean unmasked) {
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

  /** The answers with the names of members in the place of their ids. */
  static Map<String, String> answers(
      ItemPackage item, Map<String, String> given, Household home, boolean unmasked) {
    Map<String, String> shown = answers(item, given, unmasked);
    for (Household.Member member : home.members()) {
      Person person = member.person();
      shown.replaceAll((_, answer) ->
          answer.equals(person.id().toString())
              ? (unmasked ? person.name() : person.maskedName())
              : answer);
    }
    return shown;
  }

  /** What was answered; telephone and citizen numbers are masked unless asked for in full. */
  static Map<String, String> answers(
      ItemPackage item, Map<String, String> given, boolean unmasked) {
    Map<String, String> shown = new LinkedHashMap<>(given);
    if (!unmasked) {
      for (FormStep step : item.steps()) {
        for (FormStep.Field field : step.fields()) {
          shown.computeIfPresent(field.name(), (_, answer) -> masked(field.kind(), answer));
        }
      }
    }
    return shown;
  }

  private static String masked(FormStep.Kind kind, String answer) {
    return switch (kind) {
      case PHONE -> answer.replaceAll("(?<=.{3}).(?=.{4})", "*");
      case CITIZEN_NUMBER ->
          CitizenNumber.parse(answer).map(CitizenNumber::windowMask).orElse("***");
      case TEXT, CHOICE, MONTH, DATE, MEMBER, OTHER_MEMBER, COMMUNITY, CONFIRM -> answer;
    };
  }
}
