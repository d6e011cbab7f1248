package org.tongban.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongban.kernel.Refusal;

/** Guides are data: what lies in the folder is shown, and what cannot be shown changes nothing. */
class GuideFolderTests {

  private static final Path DELIVERED = Path.of("../guides/company.yaml");

  @TempDir Path folder;

  @BeforeEach
  void deliver() throws IOException {
    Files.copy(DELIVERED, folder.resolve("company.yaml"));
  }

  @Test
  void showsEveryDeliveredGuideInItsOrder() throws IOException {
    try (var files = Files.list(Path.of("../guides"))) {
      assertThat(DeliveredGuides.read().all()).hasSize((int) files.count());
    }
    assertThat(DeliveredGuides.read().all().values())
        .extracting(Guide::order)
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void takesInWhatComesAndGoesWhileServing() throws IOException {
    GuideFolder guides = DeliveredGuides.read(folder);
    Files.copy(DELIVERED, folder.resolve("second.yaml"));
    guides.read();
    assertThat(guides.all()).containsOnlyKeys("company", "second");
    Files.delete(folder.resolve("company.yaml"));
    guides.read();
    assertThat(guides.all()).containsOnlyKeys("second");
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> guides.guide("company"));
  }

  @Test
  void keepsShowingWhatABrokenFileReplaced() throws IOException {
    GuideFolder guides = DeliveredGuides.read(folder);
    Guide before = guides.guide("company");
    for (String broken :
        new String[] {
          "order: x",
          "order: 1\nname: {}\n",
          "",
          "~",
          "%%%",
          Files.readString(DELIVERED).replace("[company]", "")
        }) {
      Files.writeString(folder.resolve("company.yaml"), broken);
      guides.read();
      assertThat(guides.guide("company")).isSameAs(before);
    }
    Files.writeString(folder.resolve("fresh.yaml"), "order: x");
    guides.read();
    assertThat(guides.all()).containsOnlyKeys("company");
  }

  @Test
  void passesOverAFolderNamedLikeAGuide() throws IOException {
    Files.createDirectory(folder.resolve("other.yaml"));
    assertThat(DeliveredGuides.read(folder).all()).containsOnlyKeys("company");
  }

  @Test
  void isEmptyWithoutAFolder() {
    assertThat(DeliveredGuides.read(folder.resolve("none")).all()).isEmpty();
  }
}
