package org.tongban.guomi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AddressIndexTests {
  private static final String COUNTY = "320509";

  @TempDir Path folder;

  @Test
  void findsAnAddressByAnyPartOfIt() {
    var index = KeyRing.open(folder.resolve("ring"), Secrets.master()).blindIndex();
    var stored = set(index.addressTokens(COUNTY, "样例路 7 幢 302 室"));
    for (String typed : List.of("样例", "样例路7幢", "３０２室", "例路 7")) {
      assertThat(index.addressQuery(COUNTY, typed))
          .as(typed)
          .anyMatch(all -> stored.containsAll(set(all)));
    }
    assertThat(index.addressQuery(COUNTY, "样例街")).noneMatch(all -> stored.containsAll(set(all)));
    assertThat(index.addressQuery(COUNTY, " 样 ")).isEmpty();
  }

  @Test
  void tellsTrueHitsFromFalseOnes() {
    assertThat(BlindIndex.addressHolds("样例路 7 幢 302 室", "７幢302")).isTrue();
    assertThat(BlindIndex.addressHolds("样例路 7-302", "73")).isFalse();
    assertThat(BlindIndex.nameHolds("王小明", "小明")).isTrue();
    assertThat(BlindIndex.nameHolds("王小明", "wang xiao")).isTrue();
    assertThat(BlindIndex.nameHolds("王小明", "王明")).isFalse();
    assertThat(BlindIndex.nameHolds("王小明", " ")).isFalse();
    assertThat(BlindIndex.nameHolds("小明小王", "明小王明")).isFalse();
  }

  private static Set<ByteBuffer> set(List<byte[]> tokens) {
    return tokens.stream().map(ByteBuffer::wrap).collect(Collectors.toSet());
  }
}
