package org.tongban.items;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<SCRIPT SRC=//evil.example>",
        "<img src=x onerror=alert(1)>",
        "see javascript:alert(1)",
        "{{constructor.constructor('x')()}}",
        "${T(java.lang.Runtime)}",
        "#{1}",
        "turned \u202e around",
        "hidden \u0000 zero",
      })
  void refusesMarkupInTexts(String text) {
    assertThat(Packages.lint(Packages.withFile("guide_zh_CN.txt", "第一段\n\n" + text)))
        .singleElement()
        .asString()
        .startsWith("ERROR guide_zh_CN.txt:3: ");
    String line = "item.summary=" + text.replace("\u0000", "\\u0000");
    assertThat(Packages.lint(Packages.with("messages_en.properties", "item.summary=", line)))
        .singleElement()
        .asString()
        .startsWith("ERROR messages_en.properties:2: ");
  }

  @Test
  void refusesMarkupThatIsEscapedAtFirst() {
    assertThat(
            Packages.lint(
                Packages.with(
                    "messages_en.properties", "item.summary=", "item.summary=\\u003cscript>")))
        .singleElement()
        .asString()
        .contains("markup");
    assertThat(
            Packages.lint(
                Packages.with("target.bpmn20.xml", "name=\"审批\"", "name=\"&lt;script>审批\"")))
        .singleElement()
        .asString()
        .contains("markup");
  }
}
