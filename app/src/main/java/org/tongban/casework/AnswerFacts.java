package org.tongban.casework;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.tongban.items.FormStep;
import org.tongban.items.ItemCatalogue;
import org.tongban.items.ItemPackage;
import org.tongban.registry.Household;
import org.tongban.registry.Reading;

/** Facts that follow from an answer (答案事实), each after the name of its question. */
@Component
class AnswerFacts {

  private final ItemCatalogue items;
  private final MemberFacts members;

  AnswerFacts(ItemCatalogue items, MemberFacts members) {
    this.items = items;
    this.members = members;
  }

  /** Of all that is answered so far. */
  Map<String, Object> of(GeneralCase of, Household home, LocalDate today, Reading reading) {
    Map<String, Object> facts = new TreeMap<>();
    ItemPackage item = items.version(of.item);
    Set<String> used = item.facts().keySet();
    item.steps().stream()
        .flatMap(step -> step.fields().stream())
        .forEach(field -> {
          String question = field.name();
          String answer = of.answers().getOrDefault(question, "");
          if (field.kind().ofHousehold()) {
            home.members().stream()
                .filter(member -> member.person().id().toString().equals(answer))
                .map(member -> new MemberFacts.Chosen(question, member, home, of.applicant(), used))
                .forEach(chosen -> facts.putAll(members.of(chosen, today, reading)));
          } else if (field.kind() == FormStep.Kind.DATE) {
            facts.putAll(DayFacts.of(question, answer, today));
          } else if (field.kind().offered()) {
            facts.putAll(PlaceFacts.of(question, answer, home.community()));
          }
        });
    return facts;
  }
}
