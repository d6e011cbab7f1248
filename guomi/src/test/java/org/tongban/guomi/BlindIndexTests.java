package org.tongban.guomi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BlindIndexTests {
  private static final String COUNTY = "320509";

  @TempDir Path folder;
  private KeyRing ring;
  private BlindIndex index;

  @BeforeEach
  void openRing() {
    ring = KeyRing.open(folder.resolve("ring"), Secrets.master());
    index = ring.blindIndex();
  }

  @Test
  void givesEqualValuesTheSameTokenAcrossRestarts() {
    byte[] token = index.exact(COUNTY, "number", "11010519491231002X");
    assertThat(token).hasSize(BlindIndex.EXACT_LENGTH).startsWith(0, 1);
    assertThat(index.exact(COUNTY, "number", " 11010519491231002ｘ ")).isEqualTo(token);
    var again = KeyRing.open(folder.resolve("ring"), Secrets.master()).blindIndex();
    assertThat(again.exact(COUNTY, "number", "11010519491231002X")).isEqualTo(token);
  }

  @Test
  void tellsScopesKindsAndValuesApart() {
    var tokens =
        Set.of(
            hex(index.exact(COUNTY, "number", "1")),
            hex(index.exact("national", "number", "1")),
            hex(index.exact(COUNTY, "phone", "1")),
            hex(index.exact(COUNTY + "n", "umber", "1")),
            hex(index.exact(COUNTY, "number", "2")));
    assertThat(tokens).hasSize(5);
  }

  @ParameterizedTest
  @CsvSource({
    "王小明, 王小明",
    "王小明, 小明",
    "王小明, 王小",
    "王小明, wangxiaoming",
    "王小明, wang xiaoming",
    "王小明, Wáng Xiǎo Míng",
    "王小明, xiaoming",
    "王𬀩, 王𬀩",
    "单雄信, shanxiongxin",
    "单雄信, dan xiong xin",
    "尉迟恭, yuchi",
    "吕不韦, lv bu wei",
    "吕不韦, lyu bu wei",
    "阿卜杜拉·买买提, 阿卜杜拉•买买提",
    "阿卜杜拉·买买提, 买买提",
    "欧阳娜娜, 阳娜娜",
    "John Smith, john smith",
    "梁, 梁"
  })
  void findsANameByWhatIsTyped(String name, String typed) {
    assertThat(finds(typed, name)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"王小明, 王明", "王小明, 王", "王小明, 明小", "王小明, wangming", "王小明, 王小明明", "王小明, ·"})
  void doesNotFindANameByAnythingElse(String name, String typed) {
    assertThat(finds(typed, name)).isFalse();
  }

  @Test
  void storesShortTokensInNoTellingOrder() {
    var tokens = index.nameTokens(COUNTY, "王小明").stream().map(BlindIndexTests::hex).toList();
    assertThat(tokens)
        .hasSize(6)
        .isSorted()
        .allMatch(t -> t.length() == 2 * BlindIndex.NAME_LENGTH);
    assertThat(index.nameTokens(COUNTY, "")).isEmpty();
  }

  @Test
  void readsNamesAlikeFromManyThreads() throws Exception {
    var expected = hexes(index.nameTokens(COUNTY, "尉迟恭"));
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      var tasks =
          IntStream.range(0, 50)
              .<Callable<Set<String>>>mapToObj(_ -> () -> hexes(index.nameTokens(COUNTY, "尉迟恭")))
              .toList();
      for (var result : pool.invokeAll(tasks)) {
        assertThat(result.get()).isEqualTo(expected);
      }
    }
  }

  @Test
  void writesBothVersionsAndFindsEitherUntilTheOldKeyIsDestroyed() {
    var oldTokens = hexes(index.nameTokens(COUNTY, "王小明"));
    byte[] oldExact = index.exact(COUNTY, "phone", "1");
    ring.rotateIndexKey();
    assertThat(index.nameTokens(COUNTY, "王小明")).hasSize(12);
    assertThat(matches(index.nameQuery(COUNTY, "小明"), oldTokens)).isTrue();
    assertThat(index.exact(COUNTY, "phone", "1")).isNotEqualTo(oldExact).startsWith(0, 2);
    assertThat(index.exactVersions(COUNTY, "phone", "1"))
        .satisfiesExactly(
            newest -> assertThat(newest).isEqualTo(index.exact(COUNTY, "phone", "1")),
            oldest -> assertThat(oldest).isEqualTo(oldExact));
    ring.destroyIndexKey(1);
    assertThat(index.nameTokens(COUNTY, "王小明")).hasSize(6);
    assertThat(matches(index.nameQuery(COUNTY, "小明"), oldTokens)).isFalse();
  }

  private boolean finds(String typed, String name) {
    return matches(index.nameQuery(COUNTY, typed), hexes(index.nameTokens(COUNTY, name)));
  }

  private static boolean matches(List<List<byte[]>> query, Set<String> stored) {
    return query.stream().anyMatch(all -> stored.containsAll(hexes(all)));
  }

  private static Set<String> hexes(List<byte[]> tokens) {
    return tokens.stream().map(BlindIndexTests::hex).collect(Collectors.toSet());
  }

  private static String hex(byte[] token) {
    return HexFormat.of().formatHex(token);
  }
}
