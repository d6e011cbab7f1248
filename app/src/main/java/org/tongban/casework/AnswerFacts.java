package org.tongban.casework;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.tongban.items.FormStep;
import org.tongban.items.ItemCatalogue;
import org.tongban.items.ItemPackage;
import org.tongban.registry.Household;
import org.tongban.registry.Reading;

/**
 * Facts that follow from an answer (答案事实), each after the name of its question: of a member chosen,
 * of a day given, of a place named.
 */
@Component
class AnswerFacts {

  /** What follows from a day, or from a place given by its code of six digits. */
  static final Set<String> NAMES = Set.of("DaysAgo", "MonthsAgo", "OutsideProvince");

  private static final Pattern PLACE = Pattern.compile("\\d{6}");
  private static final int PROVINCE = 2;

  private final ItemCatalogue items;
  private final MemberFacts members;

  AnswerFacts(ItemCatalogue items, MemberFacts members) {
    this.items = items;
    this.members = members;
  }

  /** Of all that is answered so far. */
  Map<String, Object> of(GeneralCase of, Household home, LocalDate today, Reading reading) {
    Map<String, Object> facts = new LinkedHashMap<>();
    ItemPackage item = items.version(of.item);
    for (FormStep step : item.steps()) {
      for (FormStep.Field field : step.fields()) {
        String question = field.name();
        String answer = of.answers().getOrDefault(question, "");
        if (field.kind().ofHousehold()) {
          home.members().stream()
              .filter(member -> member.person().id().toString().equals(answer))
              .map(member ->
                  new MemberFacts.Chosen(
                      question, member, home, of.applicant(), item.facts().keySet()))
              .forEach(chosen -> facts.putAll(members.of(chosen, today, reading)));
        } else if (field.kind() == FormStep.Kind.DATE) {
          facts.putAll(day(question, answer, today));
        } else if (PLACE.matcher(answer).matches()) {
          facts.put(question + "OutsideProvince", !sameProvince(answer, home));
        }
      }
    }
    return facts;
  }

  /** How far it lies back; nothing of what is no day. */
  private static Map<String, Object> day(String question, String answer, LocalDate today) {
    try {
      LocalDate day = LocalDate.parse(answer);
      return Map.of(
          question + "DaysAgo", ChronoUnit.DAYS.between(day, today),
          question + "MonthsAgo", ChronoUnit.MONTHS.between(day, today));
    } catch (DateTimeParseException _) {
      return Map.of();
    }
  }

  private static boolean sameProvince(String place, Household home) {
    return home.community().digits().startsWith(place.substring(0, PROVINCE));
  }
}
