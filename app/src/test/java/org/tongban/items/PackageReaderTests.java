package org.tongban.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongban.deadlines.Term;

class PackageReaderTests {

  @Test
  void readsTheDeliveredPackage() {
    LoadedPackage item = Packages.spouseJoining();
    assertThat(item.version()).isEqualTo(Packages.SPOUSE);
    assertThat(item.term("permit")).isEqualTo(new Term(40, Term.Unit.DAYS));
    assertThat(item.terms()).containsKey("verification");
    assertThat(item.processes()).containsOnlyKeys("origin.bpmn20.xml", "target.bpmn20.xml");
    assertThat(item.description().materials()).hasSize(5);
    assertThat(item.text("item.name", Locale.TAIWAN)).contains("戶");
    assertThat(item.text("item.name", Locale.FRENCH)).contains("户");
    assertThat(item.guide(Locale.US)).hasSameSizeAs(item.guide(Locale.CHINA));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "description.yaml",
        "steps.yaml",
        "form.schema.json",
        "rules.dmn",
        "messages_zh_TW.properties",
        "guide_en.txt"
      })
  void namesTheFileThatIsMissing(String file) {
    refuses(Packages.without(file), file, "missing");
  }

  @Test
  void namesTheLineThatIsWrong() {
    assertThatThrownBy(() -> read(Packages.with("description.yaml", "amount: 40", "amount: forty")))
        .isInstanceOf(PackageRefusedException.class)
        .hasMessageMatching("(?s)description\\.yaml:\\d+: .*");
  }

  @ParameterizedTest
  @CsvSource({
    "messages_en.properties, item.summary=, item.sumary=, item.sumary",
    "messages_zh_TW.properties, check.spouseActive.flagged=, # , check.spouseActive.flagged",
    "messages_zh_CN.properties, field.homeKind.rent=, # , field.homeKind.rent",
    "messages_zh_CN.properties, problem.future=, # , problem.future",
    "description.yaml, amount: 40, amount: 99999, permit",
    "description.yaml, amount: 40, amount: -1, not negative",
    "description.yaml, state: RELEASED, state: LIVE, LIVE",
    "description.yaml, 'served: \"1\"', 'sreved: \"1\"', served",
    "steps.yaml, 'name: phone', 'name: fone', fone",
    "steps.yaml, 'kind: PHONE', 'kind: FAX', FAX",
    "form.schema.json, 2020-12, 2019-09, 2020-12",
    "form.schema.json, '\"additionalProperties\": false', '\"additionalProperties\": true', additional",
    "form.schema.json, '\"maxLength\": 200', '\"$ref\": \"https://example.org/a\"', $ref",
  })
  void refusesWhatDoesNotFit(String file, String from, String to, String why) {
    assertThatThrownBy(() -> read(Packages.with(file, from, to)))
        .isInstanceOf(PackageRefusedException.class)
        .hasMessageContaining(why);
  }

  @Test
  void digestsNamesAndContents() {
    String digest = Packages.files().digest();
    assertThat(digest).matches("sm3:[0-9a-f]{64}").isEqualTo(Packages.files().digest());
    assertThat(Packages.with("guide_en.txt", "husband", "Husband").digest()).isNotEqualTo(digest);
    assertThat(Packages.without("guide_en.txt").digest()).isNotEqualTo(digest);
  }

  @Test
  void ordersVersionsByNumber() {
    assertThat(new ItemVersion("a", "1.10.0")).isGreaterThan(new ItemVersion("a", "1.9.9"));
    assertThat(new ItemVersion("a", "2.0.0")).isLessThan(new ItemVersion("b", "1.0.0"));
  }

  private static void refuses(PackageFiles files, String file, String why) {
    assertThatThrownBy(() -> read(files))
        .isInstanceOf(PackageRefusedException.class)
        .hasMessageStartingWith(file)
        .hasMessageContaining(why);
  }

  private static LoadedPackage read(PackageFiles files) {
    return PackageReader.read(files, Packages.CLOCK);
  }
}
