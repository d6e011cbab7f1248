package org.tongban.items;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BundleLintTests {

  private static final PackageFiles DELIVERED =
      PackageFiles.read(Path.of("../items/newborn/1.0.0"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          item: maternity-costs | item: maternity-cost | costs: there is no other item maternity-cost, shown or in the same folder
          item: maternity-costs | item: spouse-joining | costs: spouse-joining has no process of one jurisdiction
          item: maternity-costs | item: newborn | costs: there is no other item newborn
          delivery: answer:card | delivery: answer:parcel | socialCard: this form does not ask parcel
          delivery: answer:card | deliver: answer:card | socialCard: the form of social-security-card does not ask deliver
          delivery: answer:card | deliver: answer:card | socialCard: social-security-card asks delivery: say where its answer comes from
          delivery: answer:card | delivery: answer:phone | socialCard: delivery is CHOICE, but phone is PHONE
          card: [collect, post] | card: [collect, post, no] | but card may be [collect, post, no]
          card: [collect, post] | card: [collect, fly] | socialCard: card is no question that offers [collect, fly]
          card: [collect, post] | phone: [home] | socialCard: phone is no question that offers [home]
          when: { costs: [claim] } | when: {} | costs: hospital needs an answer, but hospital may be left out
          settled: value:no | settled: nothing:no | costs: settled comes from answer:FIELD, entered:PART or value:TEXT
          insured: answer:insurance | insured: entered:birth | insurance: insured is no member entered by birth
          child: entered:birth | child: entered:insurance | child is no member entered by insurance
          after: [birth] | after: [delivery] | vaccination comes after delivery, which is no part
          after: [birth] | after: [birth, vaccination] | vaccination comes after itself
          """)
  void refusesABundleThatWouldNotRun(String from, String to, String why) {
    assertThat(Packages.lint(changed("bundle.yaml", from, to)))
        .anySatisfy(line -> assertThat(line).startsWith("ERROR bundle.yaml:").contains(why));
  }

  @Test
  void findsACircleOverSeveralParts() {
    PackageFiles circle =
        changed(
            "bundle.yaml",
            "item: birth-registration",
            "item: birth-registration\n    after: [costs]");
    assertThat(Packages.lint(circle))
        .filteredOn(line -> line.contains("comes after itself"))
        .hasSizeGreaterThan(1);
  }

  @Test
  void needsATextForEachPart() {
    assertThat(Packages.lint(changed("messages_en.properties", "part.costs=", "part.cost=")))
        .anySatisfy(line -> assertThat(line).contains("messages_en", "part.costs"));
  }

  @Test
  void hasNoProcessOfItsOwn() {
    SortedMap<String, byte[]> content = new TreeMap<>(DELIVERED.content());
    content.put("handling.yaml", "stages: {}".getBytes(UTF_8));
    assertThat(Packages.lint(new PackageFiles(DELIVERED.version(), content)))
        .anySatisfy(line ->
            assertThat(line).contains("handling.yaml", "a bundle has no process of its own"));
  }

  private static PackageFiles changed(String file, String from, String to) {
    String text = DELIVERED.text(file);
    assertThat(text).contains(from);
    SortedMap<String, byte[]> content = new TreeMap<>(DELIVERED.content());
    content.put(file, text.replace(from, to).getBytes(UTF_8));
    return new PackageFiles(DELIVERED.version(), content);
  }
}
