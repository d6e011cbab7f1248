package org.tongban.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ListTextTests {

  @Test
  void readsListsInBracketsAndListsPartedByMarks() {
    assertThat(ListText.read("['自然人', '企业法人']").orElseThrow()).containsExactly("自然人", "企业法人");
    assertThat(ListText.read("[\"表\"]").orElseThrow()).containsExactly("表");
    assertThat(ListText.read("申请表、照片；照片").orElseThrow()).containsExactly("申请表", "照片");
    assertThat(ListText.read("").orElseThrow()).isEmpty();
  }

  @Test
  void doesNotGuessAtABrokenList() {
    assertThat(ListText.read("['自然人', ")).isEmpty();
    assertThat(ListText.read("['一'] 和 ['二'")).isEmpty();
  }
}
