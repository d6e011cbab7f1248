package org.tongban.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.tongban.ui.Page;

class DeskTemplatesTests {

  private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);
  private static final Path OUT = Path.of("target/desk-pages");
  private static final Pattern INLINE = Pattern.compile("\\sstyle=|\\son\\w+=|<style|<script>");

  record Case(Locale locale, boolean elder, String name, Map<String, @Nullable Object> model) {
    @Override
    public String toString() {
      return name + " " + locale.toLanguageTag() + (elder ? " elder" : "");
    }
  }

  static Stream<Case> cases() {
    return Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.TRADITIONAL_CHINESE, Locale.ENGLISH)
        .flatMap(locale -> Stream.of(false, true).flatMap(elder -> pages(locale, elder)));
  }

  private static Stream<Case> pages(Locale locale, boolean elder) {
    String reason = "结婚证上的日期与登记不一致，请补交。";
    List<DeskForm.Problem> problems =
        List.of(new DeskForm.Problem("reason", "desk.problem.reason"));
    return Stream.of(
        home(locale, elder, "home", DeskSamples.queue(), DeskSamples.home(), null),
        home(
            locale,
            elder,
            "home-empty",
            DeskSamples.emptyQueue(),
            new DeskHome(List.of(), List.of(), "近 30 天重复提交：0 次，共 0 次提交，占 0%"),
            DeskSamples.conflict()),
        shown(
            locale,
            elder,
            "case",
            DeskSamples.accepted(false),
            DeskSamples.form("APPROVE", "", List.of()),
            null),
        shown(
            locale,
            elder,
            "case-full",
            DeskSamples.accepted(true),
            DeskSamples.form("ASK_CORRECTION", "", List.of()),
            DeskSamples.done()),
        shown(
            locale,
            elder,
            "case-refuse",
            DeskSamples.accepted(false),
            DeskSamples.form("REFUSE", "", problems),
            null),
        shown(
            locale,
            elder,
            "case-conflict",
            DeskSamples.accepted(false),
            DeskSamples.nothingToDo(reason),
            DeskSamples.conflict()),
        shown(
            locale,
            elder,
            "case-lengthy",
            DeskSamples.lengthy(),
            DeskSamples.form("REFUSE", "z".repeat(500), List.of()),
            DeskSamples.conflict()));
  }

  private static Case home(
      Locale locale,
      boolean elder,
      String name,
      QueueView queue,
      DeskHome home,
      @Nullable DeskNotice notice) {
    Map<String, @Nullable Object> model = shell(locale, elder, queue, notice);
    model.put("home", home);
    return new Case(locale, elder, name, model);
  }

  private static Case shown(
      Locale locale,
      boolean elder,
      String name,
      DeskCase shown,
      DeskForm form,
      @Nullable DeskNotice notice) {
    Map<String, @Nullable Object> model = shell(locale, elder, DeskSamples.queue(), notice);
    model.put("shown", shown);
    model.put("form", form);
    model.put("pause", name.equals("case-lengthy") ? DeskSamples.stopping() : null);
    return new Case(locale, elder, name, model);
  }

  private static Map<String, @Nullable Object> shell(
      Locale locale, boolean elder, QueueView queue, @Nullable DeskNotice notice) {
    ResourceBundleMessageSource words = new ResourceBundleMessageSource();
    words.setDefaultEncoding("UTF-8");
    words.setFallbackToSystemLocale(false);
    words.setBasenames(
        "messages/ui",
        "messages/casework-desk",
        "messages/casework",
        "messages/appointments",
        "messages/rating",
        "messages/registry-population",
        "messages/registry-suspicion");
    Map<String, @Nullable Object> model = new HashMap<>();
    model.put("page", new Page(words, locale, elder, "/desk", "token", null, "赵宁"));
    model.put("room", words.getMessage("desk.room.window", null, locale));
    model.put("place", "震泽镇派出所");
    model.put("queue", queue);
    model.put("notice", notice);
    return model;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void drawsThePageWithoutAnythingInline(Case drawn) throws IOException {
    StringOutput output = new StringOutput();
    String template = drawn.name().startsWith("home") ? "home" : "case";
    ENGINE.render("casework/desk/" + template + ".jte", new HashMap<>(drawn.model()), output);
    String html = output.toString();
    Files.createDirectories(OUT);
    Files.writeString(OUT.resolve(drawn.toString().replace(' ', '-') + ".html"), html);
    assertThat(html).startsWith("<!doctype html>").contains("</html>").contains("id=\"main\"");
    assertThat(INLINE.matcher(html).find()).as("inline style or script").isFalse();
    assertThat(Pattern.compile(" id=\"([^\"]+)\"").matcher(html).results().map(r -> r.group(1)))
        .doesNotHaveDuplicates();
  }
}
