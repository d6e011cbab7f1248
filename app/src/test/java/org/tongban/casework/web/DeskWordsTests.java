package org.tongban.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.tongban.casework.QueueLine.TaskClock;
import org.tongban.casework.TaskKind;
import org.tongban.deadlines.Light;
import org.tongban.ui.Page;

class DeskWordsTests {

  private static final Instant NOW = Instant.parse("2026-11-17T02:30:00Z");

  private final DeskWords words = words(Locale.SIMPLIFIED_CHINESE);

  @Test
  void saysEveryLightWithItsWord() {
    assertThat(light(Light.RED, Duration.ofMinutes(-40))).isEqualTo("红 超时 40 分");
    assertThat(light(Light.RED, Duration.ofMinutes(70))).isEqualTo("红 剩 1 时 10 分");
    assertThat(light(Light.RED, Duration.ofDays(-3))).isEqualTo("红 超时 3 天");
    assertThat(light(Light.ORANGE, Duration.ofHours(7))).isEqualTo("橙 今天");
    assertThat(light(Light.YELLOW, Duration.ofHours(31))).isEqualTo("黄 2 个工作日");
  }

  @Test
  void leavesTheDayOutWhenItIsToday() {
    assertThat(words.due(NOW.plus(Duration.ofHours(7)))).isEqualTo("17:30 到期");
    assertThat(words.due(NOW.plus(Duration.ofHours(31)))).isEqualTo("11月18日 17:30 到期");
  }

  @Test
  void dropsWhatStandsInBracketsBehindAName() {
    assertThat(DeskWords.shortName("夫妻投靠落户（跨省通办）")).isEqualTo("夫妻投靠落户");
    assertThat(DeskWords.shortName("Joining a household (across provinces)"))
        .isEqualTo("Joining a household");
    assertThat(DeskWords.shortName("分户")).isEqualTo("分户");
  }

  private String light(Light light, Duration left) {
    return words.light(new TaskClock(TaskKind.ACCEPT, NOW.plus(left), light, 2, false));
  }

  private static DeskWords words(Locale locale) {
    ResourceBundleMessageSource source = new ResourceBundleMessageSource();
    source.setDefaultEncoding("UTF-8");
    source.setBasenames("messages/ui", "messages/casework-desk");
    return new DeskWords(new Page(source, locale, false, "/desk", "", null, ""), NOW);
  }
}
