package org.tongban.items;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongban.items.FactSource.Source;

class FactsAndExamplesTests {

  @Test
  void saysWhereFactsComeFrom() {
    assertThat(Packages.spouseJoining().facts())
        .containsEntry("applicantActive", new FactSource(Source.REGISTER, "applicantActive"))
        .containsEntry("spouseConsents", new FactSource(Source.ASKED, "spouseConsent"))
        .hasSize(25);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          applicantActive: { | applicantActiv: { | applicantActive has no source
          applicantActive: { | applicantActiv: { | :6: applicantActiv is no input of the rules and not shown
          field: phone | field: fone | asked by fone, which is no field
          { source: asked, field: phone } | { source: asked } | names its field when it is asked
          { source: asked, field: phone } | { source: register } | names its field when it is asked
          { source: asked, field: phone } | { source: asked, field: phone, fact: applicantActive } | asks what applicantActive has already
          { source: register, fact: spouseName } | { source: asked, field: phone } | spouseName is shown as known and asked
          fact: spouseName | fact: ../../etc | such as applicantActive
          source: register, fact: spouseName | source: rumour, fact: spouseName | :1
          phoneGiven: { source | applicantName: { source | :3
          """)
  void refusesFactsWithoutOneSource(String from, String to, String why) {
    assertThat(Packages.lint(Packages.with("facts.yaml", from, to)))
        .anySatisfy(line -> assertThat(line).startsWith("ERROR facts.yaml").contains(why));
  }

  @Test
  void refusesToAskForWhatIsHeld() {
    PackageFiles files = Packages.with("steps.yaml", "known: []", "known: [homeKind]");
    assertThat(Packages.lint(files)).anyMatch(line -> line.contains("homeKind has no source"));
    assertThat(
            Packages.lint(
                Packages.with(
                    "facts.yaml",
                    "applicantActive: {",
                    "homeKind: { source: licence, fact: homeKind }\napplicantActive: {")))
        .anyMatch(line -> line.contains("homeKind is held already and asked all the same"));
  }

  @Test
  void refusesPackagesWithoutFactsOrExamples() {
    assertThat(Packages.lint(Packages.without("facts.yaml")))
        .singleElement()
        .asString()
        .startsWith("ERROR facts.yaml: is missing");
    assertThat(Packages.lint(Packages.without("examples.yaml")))
        .singleElement()
        .asString()
        .startsWith("ERROR examples.yaml: is missing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          facts: { headOfOthers: true } | facts: { headOfOthers: false } | applicant-heads-a-household-of-several: the check headNamesSuccessor passes
          facts: { headOfOthers: true } | facts: { headOfOther: true } | the rules ask for no fact headOfOther
          check.headNamesSuccessor.flagged } | check.phoneReachable.flagged } | flags with check.headNamesSuccessor.flagged, expected was
          flagged: { headNamesSuccessor: | flagged: { headNamesSuccesor: | there is no check headNamesSuccesor
          phone: problem.phone, | | the field phone is told problem.phone, expected was nothing
          homeKind: castle } | homeKind: own } | the field homeKind is told nothing, expected was problem.options
          homeKind: castle } | castle: own } | the field castle is told problem.unknown
          name: registered-twice | name: no-phone | is used twice
          like: all-is-well | like: all-is-swell | which is none above it
          """)
  void refusesExamplesThatComeOutOtherwise(String from, String to, String why) {
    assertThat(Packages.lint(Packages.with("examples.yaml", from, to == null ? "" : to)))
        .anySatisfy(line -> assertThat(line).matches("ERROR examples.yaml:\\d+: .*").contains(why));
  }

  @Test
  void warnsOfAChecksSideThatNoExampleShows() {
    String one =
        Packages.files().text("examples.yaml").split("\n- name: applicant-is-not-registered", 2)[0];
    assertThat(Packages.lint(Packages.withFile("examples.yaml", one)))
        .hasSize(11)
        .allMatch(line -> line.startsWith("WARNING examples.yaml: no example is flagged by"));
  }

  @Test
  void findsARuleThatWasChangedAgainstItsExamples() {
    assertThat(
            Packages.lint(
                Packages.with(
                    "rules.dmn", "<text>\"FAMILY\"</text>", "<text>\"COLLECTIVE\"</text>")))
        .anyMatch(line -> line.contains("all-is-well: the check targetHouseholdIsFamily flags"));
  }

  @Test
  void holdsFrequentItemsToThreeSteps() {
    assertThat(Packages.lint(steps(4, "HIGH")))
        .containsExactly("ERROR steps.yaml: a form of frequency HIGH has at most 3 steps, not 4");
    assertThat(Packages.lint(steps(5, "NORMAL"))).isEmpty();
    assertThat(Packages.lint(steps(6, "NORMAL")))
        .containsExactly("WARNING steps.yaml: 6 steps are many: ask in 5");
    assertThat(Packages.lint(Packages.with("description.yaml", "frequency: HIGH", "")))
        .containsExactly("ERROR description.yaml: frequency is missing: say HIGH or NORMAL");
  }

  private static PackageFiles steps(int number, String frequency) {
    String more = "- { title: step.household, known: [], fields: [] }\n".repeat(number - 3);
    PackageFiles files =
        Packages.with("description.yaml", "frequency: HIGH", "frequency: " + frequency);
    List<PackageFiles> both =
        List.of(files, Packages.withFile("steps.yaml", Packages.files().text("steps.yaml") + more));
    return Packages.merged(both);
  }
}
