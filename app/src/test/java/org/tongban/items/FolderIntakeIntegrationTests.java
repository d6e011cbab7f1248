package org.tongban.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongban.kernel.Refusal;
import org.tongban.platform.TongbanSettings;
import org.tongban.testing.IntegrationTest;

@IntegrationTest
class FolderIntakeIntegrationTests {

  private static final Duration SETTLE = Duration.ofSeconds(3);

  @Autowired ItemCatalogue catalogue;
  @Autowired Admissions admissions;
  @Autowired RefusedFolders refused;
  @Autowired ItemVersions versions;
  @TempDir Path root;

  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now().plusSeconds(60));
  private PackageFolder folder;
  private FolderIntake intake;

  @BeforeEach
  void start() {
    folder = new PackageFolder(root);
    intake = fresh();
  }

  @Test
  void loadsTheDeliveredItemsAtStart() {
    assertThat(shown("spouse-joining")).isEqualTo(Packages.SPOUSE);
    assertThat(catalogue.all(Viewer.ANYBODY))
        .extracting(ItemPackage::version)
        .contains(Packages.SPOUSE);
  }

  @Test
  void showsAVersionDroppedWhileServing() throws IOException {
    folder.put("1.0.0", Packages.files());
    intake.read();
    assertThat(shown(folder.code)).isEqualTo(folder.version("1.0.0"));
    folder.put("1.1.0", Packages.with("guide_en.txt", "husband", "Husband"));
    intake.read();
    assertThat(shown(folder.code)).isEqualTo(folder.version("1.1.0"));
    assertThat(catalogue.version(folder.version("1.0.0")).steps()).hasSize(3);
  }

  @Test
  void leavesAFolderThatIsStillBeingCopied() throws IOException {
    Path half = folder.put("1.0.0", Packages.without("rules.dmn"));
    now.set(Files.getLastModifiedTime(half).toInstant().plusMillis(10));
    intake.read();
    assertThat(reasons()).as("not looked into").isEmpty();
    Files.write(half.resolve("rules.dmn"), Packages.files().bytes("rules.dmn"));
    intake.read();
    assertThat(versions.of(folder.code)).isEmpty();
    now.updateAndGet(moment -> moment.plus(SETTLE).plusSeconds(1));
    intake.read();
    assertThat(shown(folder.code)).isEqualTo(folder.version("1.0.0"));
  }

  @Test
  void refusesABrokenPackageWholeAndKeepsWhatRuns() throws IOException {
    folder.put("3.0.0", Packages.files());
    Path broken = folder.put("3.1.0", Packages.without("rules.dmn"));
    intake.read();
    assertThat(shown(folder.code)).isEqualTo(folder.version("3.0.0"));
    assertThat(reasons()).contains("rules.dmn").contains("missing");
    assertThat(versions.of(folder.code)).hasSize(1);
    Files.write(broken.resolve("rules.dmn"), Packages.files().bytes("rules.dmn"));
    intake.read();
    assertThat(shown(folder.code)).isEqualTo(folder.version("3.1.0"));
    assertThat(reasons()).isEmpty();
  }

  @Test
  void forgetsWhyAPackageWasRefusedOnceItIsTakenAway() throws IOException {
    Path broken = folder.put("1.0.0", Packages.without("rules.dmn"));
    intake.read();
    assertThat(reasons()).isNotEmpty();
    Files.move(broken, root.resolve(".aside"));
    intake.read();
    assertThat(reasons()).isEmpty();
  }

  @Test
  void keepsAVersionAsItWasFirstTakenIn() throws IOException {
    Path first = folder.put("1.0.0", Packages.files());
    intake.read();
    String guide = catalogue.version(folder.version("1.0.0")).guide(Locale.US).getFirst();
    folder.put("1.0.0", Packages.with("guide_en.txt", "husband", "Husband"));
    intake.read();
    assertThat(reasons()).contains("immutable");
    assertThat(catalogue.version(folder.version("1.0.0")).guide(Locale.US).getFirst())
        .isEqualTo(guide);
    assertThat(first).isDirectory();
  }

  @Test
  void servesAVersionWhoseFolderHasGone() throws IOException {
    Path first = folder.put("1.0.0", Packages.files());
    intake.read();
    Files.move(first, root.resolve(".aside"));
    fresh().read();
    assertThat(shown(folder.code)).isEqualTo(folder.version("1.0.0"));
    assertThat(versions.files(folder.version("1.0.0")).orElseThrow().digest())
        .isEqualTo(Packages.files().digest());
  }

  @Test
  void showsTheHighestReleasedVersionAndNoDraft() throws IOException {
    folder.put("4.10.0", Packages.files());
    folder.put("4.9.0", Packages.files());
    folder.put("5.0.0", Packages.with("description.yaml", "state: RELEASED", "state: DRAFT"));
    intake.read();
    assertThat(shown(folder.code)).isEqualTo(folder.version("4.10.0"));
    assertThat(catalogue.version(folder.version("5.0.0")).steps()).hasSize(3);
  }

  @Test
  void showsNothingOfAnItemThatHasOnlyADraft() throws IOException {
    folder.put("1.0.0", Packages.with("description.yaml", "state: RELEASED", "state: DRAFT"));
    intake.read();
    assertThatThrownBy(() -> shown(folder.code)).isInstanceOf(Refusal.class);
  }

  private ItemVersion shown(String code) {
    return catalogue.current(code, Viewer.ANYBODY).version();
  }

  private String reasons() {
    return refused.all().stream()
        .filter(one -> one.folder().startsWith(folder.code))
        .map(one -> String.join("\n", one.reasons()))
        .reduce("", String::concat);
  }

  private FolderIntake fresh() {
    InstantSource stands = now::get;
    return new FolderIntake(
        new TongbanSettings(root, null, false, root, "test"),
        new ItemSettings(SETTLE),
        admissions,
        refused,
        stands.withZone(ZoneOffset.UTC));
  }
}
