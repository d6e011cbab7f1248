package org.tongban.items;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HandlingLintTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          handling.yaml | declaration: BIRTH | declaration: BIRTHS | handling.yaml:9: BIRTHS is no registration business
          handling.yaml | relation: fact | relatoin: fact | the form of BIRTH has no field relatoin
          handling.yaml | fact:motherNumber | fact:mothersNumber | mothersNumber is no fact of the register
          handling.yaml | fact:{ethnicityOf}Ethnicity | fact:{ethnicityOf}Language | motherLanguage is no fact of the register
          facts.yaml | bothAgree: { source | bothAgreeDaysBefore: { source | bothAgreeDaysBefore does not follow from the answer bothAgree
          facts.yaml | fact: householdKind | fact: householdSort | householdSort is no fact of the register
          """)
  void refusesWhatTheRegisterDoesNotHave(String file, String from, String to, String why) {
    assertThat(Packages.lint(changed(file, from, to)))
        .anySatisfy(line -> assertThat(line).startsWith("ERROR " + file).contains(why));
  }

  @ParameterizedTest
  @ValueSource(strings = {"member.{phone}", "member.{nobody}", "members.{founder}"})
  void takesRelationsOfMembersWhoAreChosenAlone(String field) {
    PackageFiles split = changed("household-split", "handling.yaml", "member.{founder}", field);
    assertThat(Packages.lint(split))
        .anySatisfy(line ->
            assertThat(line)
                .startsWith("ERROR handling.yaml")
                .contains("the form of SPLIT has no field " + field));
  }

  @Test
  void takesOnlyACommunityForThePlaceThatHandlesACase() {
    PackageFiles permit =
        changed("residence-permit", "handling.yaml", "place: community", "place: basis");
    assertThat(Packages.lint(permit))
        .anySatisfy(line ->
            assertThat(line)
                .contains("place: basis is no required question of the kind COMMUNITY"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          handling.yaml | stage: DECIDE | stage: CORRECT | CORRECT is no stage that an office may answer with APPROVE
          handling.yaml | person: person | person: nobody | no required choice of the last step with the option nobody
          handling.yaml | question: decidedBy | question: period | period is no required choice of the last step
          handling.yaml | place: community | effect: { declaration: BIRTH, subject: applicant, basis: a, effective: today, fields: {} } | is decided by a person
          messages_zh_CN.properties | known.applicantAge= | known.applicantAged= | the fact applicantAge has no text
          rules.dmn | <text>"light", "medium"</text> | <text>-</text> | vehicleClass passes when nothing is known
          """)
  void letsRulesGrantOnlyWhatAPersonGetsOtherwise(String file, String from, String to, String why) {
    PackageFiles permit = changed("truck-permit", file, from, to);
    assertThat(Packages.lint(permit))
        .anySatisfy(line -> assertThat(line).startsWith("ERROR ").contains(why));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          stages: [DECIDE] | stages: [CORRECT] | CORRECT is no stage of an office
          stages: [DECIDE] | stages: [] | with at least one stage
          ROUTE_CHECK | routeCheck | a name in capital letters
          longest: route-check | longest: routes | description.yaml has no term routes
          """)
  void letsAClockStandStillOnlyWhereAnOfficeHasTheStage(String from, String to, String why) {
    assertThat(Packages.lint(changed("truck-permit", "handling.yaml", from, to)))
        .anySatisfy(line -> assertThat(line).startsWith("ERROR handling.yaml").contains(why));
  }

  @Test
  void letsNoRuleGrantWithoutAnExampleThatItFlags() {
    PackageFiles permit =
        new PackageFiles(delivered("truck-permit").version(), withoutExample("an-old-engine"));
    assertThat(Packages.lint(permit))
        .anySatisfy(line ->
            assertThat(line)
                .startsWith("ERROR ")
                .contains("no example is flagged by the check emission"));
  }

  @Test
  void letsNoPackageGrantByRulesWithoutAnExampleOfIt() {
    PackageFiles permit =
        changed("truck-permit", "examples.yaml", "applicantAge: 40", "applicantAge: 4");
    assertThat(Packages.lint(permit))
        .anySatisfy(line ->
            assertThat(line).startsWith("ERROR ").contains("no example passes every check"));
  }

  private static SortedMap<String, byte[]> withoutExample(String name) {
    SortedMap<String, byte[]> content = new TreeMap<>(delivered("truck-permit").content());
    String text = new String(content.get("examples.yaml"), UTF_8);
    int start = text.indexOf("- name: " + name);
    int end = text.indexOf("- name:", start + 1);
    content.put("examples.yaml", (text.substring(0, start) + text.substring(end)).getBytes(UTF_8));
    return content;
  }

  private static PackageFiles delivered(String item) {
    return PackageFiles.read(Path.of("../items", item, "1.0.0"));
  }

  private static PackageFiles changed(String file, String from, String to) {
    return changed("birth-registration", file, from, to);
  }

  private static PackageFiles changed(String item, String file, String from, String to) {
    PackageFiles delivered = delivered(item);
    String text = delivered.text(file);
    assertThat(text).contains(from);
    SortedMap<String, byte[]> content = new TreeMap<>(delivered.content());
    content.put(file, text.replace(from, to).getBytes(UTF_8));
    return new PackageFiles(delivered.version(), content);
  }
}
