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

  private static PackageFiles changed(String file, String from, String to) {
    return changed("birth-registration", file, from, to);
  }

  private static PackageFiles changed(String item, String file, String from, String to) {
    PackageFiles delivered = PackageFiles.read(Path.of("../items", item, "1.0.0"));
    String text = delivered.text(file);
    assertThat(text).contains(from);
    SortedMap<String, byte[]> content = new TreeMap<>(delivered.content());
    content.put(file, text.replace(from, to).getBytes(UTF_8));
    return new PackageFiles(delivered.version(), content);
  }
}
