package org.tongban.items;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpouseJoiningRulesTests {

  private static final LoadedPackage ITEM = Packages.spouseJoining();

  private static final Map<String, Object> GOOD =
      Map.ofEntries(
          Map.entry("applicantActive", true),
          Map.entry("spouseActive", true),
          Map.entry("marriageRecorded", true),
          Map.entry("targetHouseholdExists", true),
          Map.entry("spouseInTargetHousehold", true),
          Map.entry("targetHeadActive", true),
          Map.entry("targetHouseholdKind", "FAMILY"),
          Map.entry("lockedByAnotherCase", false),
          Map.entry("registrationsInForce", 1),
          Map.entry("headOfOthers", false),
          Map.entry("spouseConsents", true),
          Map.entry("ownerConsents", true),
          Map.entry("phoneGiven", true));

  @Test
  void passesEveryCheckWhenAllIsWell() {
    assertThat(ITEM.check(GOOD))
        .hasSize(11)
        .allSatisfy(check -> {
          assertThat(check.passed()).as(check.rule()).isTrue();
          assertThat(check.reason()).isEqualTo("check." + check.rule() + ".passed");
        });
  }

  @ParameterizedTest
  @CsvSource({
    "applicantActive, false, applicantActive",
    "spouseActive, false, spouseActive",
    "marriageRecorded, false, marriageRecorded",
    "targetHouseholdExists, false, targetHouseholdExists",
    "spouseInTargetHousehold, false, targetHouseholdExists",
    "targetHeadActive, false, targetHeadExists",
    "targetHouseholdKind, COLLECTIVE, targetHouseholdIsFamily",
    "lockedByAnotherCase, true, notLockedByAnotherCase",
    "registrationsInForce, 0, noSecondRegistration",
    "registrationsInForce, 2, noSecondRegistration",
    "headOfOthers, true, headNamesSuccessor",
    "spouseConsents, false, consentsGiven",
    "ownerConsents, false, consentsGiven",
    "phoneGiven, false, phoneReachable",
  })
  void flagsExactlyTheCheckThatFails(String fact, String value, String rule) {
    Map<String, Object> facts = new HashMap<>(GOOD);
    facts.put(fact, typed(value));
    assertThat(ITEM.check(facts))
        .filteredOn(check -> !check.passed())
        .singleElement()
        .satisfies(check -> {
          assertThat(check.rule()).isEqualTo(rule);
          assertThat(check.reason()).isEqualTo("check." + rule + ".flagged");
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"applicantActive", "targetHouseholdKind", "registrationsInForce", "headOfOthers"})
  void flagsAFactThatIsNotKnown(String fact) {
    Map<String, Object> facts = new HashMap<>(GOOD);
    facts.remove(fact);
    assertThat(ITEM.check(facts)).filteredOn(check -> !check.passed()).hasSize(1);
  }

  @Test
  void givesAResultForEveryCheckWhateverItIsTold() {
    for (Map<String, Object> facts :
        List.<Map<String, Object>>of(Map.of(), Map.of("phoneGiven", "?"))) {
      assertThat(ITEM.check(facts)).hasSize(11).noneMatch(CheckResult::passed);
    }
  }

  @Test
  void givesOnlyTextsThatAllLanguagesHave() {
    for (Map<String, Object> facts : List.of(GOOD, Map.<String, Object>of())) {
      for (CheckResult check : ITEM.check(facts)) {
        for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.TAIWAN, Locale.UK)) {
          assertThat(ITEM.text("check." + check.rule(), language)).isNotBlank();
          assertThat(ITEM.text(check.reason(), language)).isNotBlank();
          assertThat(ITEM.text(check.citation(), language)).isNotBlank();
        }
      }
    }
  }

  private static Object typed(String value) {
    return switch (value) {
      case "true", "false" -> Boolean.valueOf(value);
      case "COLLECTIVE" -> value;
      default -> Integer.valueOf(value);
    };
  }
}
