package org.tongban.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ResidentTemplatesTests {

  private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

  static Stream<Arguments> pages() {
    return Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.TRADITIONAL_CHINESE, Locale.ENGLISH)
        .flatMap(locale ->
            Stream.of(false, true)
                .flatMap(elder ->
                    ResidentPages.all(ResidentPages.page(locale, elder, true))
                        .map(sample -> Arguments.of(locale, elder, sample.name(), sample))));
  }

  @ParameterizedTest(name = "{0} elder={1} {2}")
  @MethodSource("pages")
  void drawsWithoutStyleOrScriptOfItsOwn(
      Locale locale, boolean elder, String name, ResidentPages.Sample sample) {
    String html = draw(sample);

    assertThat(html)
        .contains("<h1")
        .contains("lang=\"" + locale.toLanguageTag() + "\"")
        .doesNotContain(" style=\"")
        .doesNotContainPattern("<script(?![^>]* src=)")
        .doesNotContainPattern(" on[a-z]+=\"")
        .doesNotContain("casework.resident.")
        .doesNotContain("gg.jte");
    assertThat(html.contains("data-mode=\"elder\"")).isEqualTo(elder);
    assertThat(html.split("<h1", -1)).hasSize(2);
  }

  @ParameterizedTest(name = "{0} elder={1} {2}")
  @MethodSource("pages")
  void everyFieldThatIsReferredToIsThere(
      Locale locale, boolean elder, String name, ResidentPages.Sample sample) {
    String html = draw(sample);
    for (String attribute : new String[] {"aria-labelledby", "aria-describedby", "for"}) {
      var matcher =
          java.util.regex.Pattern.compile(" " + attribute + "=\"([^\"]+)\"").matcher(html);
      while (matcher.find()) {
        for (String id : matcher.group(1).split(" ", -1)) {
          assertThat(html).as(attribute).contains("id=\"" + id + "\"");
        }
      }
    }
  }

  private static String draw(ResidentPages.Sample sample) {
    StringOutput output = new StringOutput();
    ENGINE.render(sample.template(), sample.model(), output);
    return output.toString();
  }
}
