package org.tongban.items;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackageZipTests {

  private static final String INSIDE = "spouse-joining/1.1.0/";

  @Test
  void readsTheSameAsFromTheFolder() {
    assertThat(read(Zips.of(Packages.files())).digest()).isEqualTo(Packages.files().digest());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "guide_en.txt",
        "../spouse-joining/1.1.0/guide_en.txt",
        "spouse-joining/../1.0.0/guide_en.txt",
        "/spouse-joining/1.1.0/guide_en.txt",
        "spouse-joining/1.1.0/../guide_en.txt",
        "spouse-joining\\1.0.0\\guide_en.txt",
        "spouse-joining/1.0/guide_en.txt",
        "Spouse/1.0.0/guide_en.txt",
        "spouse-joining/1.1.0/a/guide_en.txt",
        "C:/1.0.0/guide_en.txt",
        "__MACOSX/x",
      })
  void refusesEveryOtherPath(String entry) {
    refuses(Zips.of(Map.of(entry, "x".getBytes(UTF_8))), "does not lie in");
  }

  @Test
  void refusesFilesThatAPackageDoesNotHave() {
    Findings findings = new Findings();
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put(INSIDE + "guide_en.txt", "x".getBytes(UTF_8));
    entries.put(INSIDE + "run.sh", "x".getBytes(UTF_8));
    PackageFiles read = PackageZip.read(Zips.of(entries), "x.zip", findings);
    assertThat(read.content()).containsOnlyKeys("guide_en.txt");
    assertThat(findings.all())
        .singleElement()
        .hasToString("run.sh: a package has no such file: remove it");
  }

  @Test
  void doesNotInflateABomb() {
    byte[] bomb = Zips.of(Map.of(INSIDE + "guide_en.txt", new byte[200 * 1024 * 1024]));
    assertThat(bomb.length).isLessThan(1024 * 1024);
    refuses(bomb, "larger than");
  }

  @Test
  void refusesManyFilesThatAreTooLargeTogether() {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    for (char name = 'a'; name <= 'z'; name++) {
      entries.put(INSIDE + name + ".bpmn20.xml", new byte[512 * 1024]);
    }
    refuses(Zips.of(entries), "too large");
  }

  @Test
  void refusesTooManyEntries() {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    for (int i = 0; i < 100; i++) {
      entries.put(INSIDE + i + ".txt", new byte[0]);
    }
    refuses(Zips.of(entries), "entries");
  }

  @Test
  void refusesTwoVersionsAndEmptyZips() {
    Map<String, byte[]> two = new LinkedHashMap<>();
    two.put(INSIDE + "guide_en.txt", new byte[1]);
    two.put("spouse-joining/1.2.0/guide_en.txt", new byte[1]);
    refuses(Zips.of(two), "more than one version");
    refuses(Zips.of(Map.of(INSIDE.substring(0, 15), new byte[0])), "holds no");
  }

  @Test
  void refusesTheSameFileTwice() {
    byte[] zip =
        Zips.of(
            new java.util.TreeMap<>(
                Map.of(
                    INSIDE + "guide_aa.txt", new byte[1], INSIDE + "guide_en.txt", new byte[1])));
    refuses(Zips.renamed(zip, "guide_aa.txt", "guide_en.txt"), "twice");
  }

  @Test
  void takesALinkForTheTextItIs() {
    byte[] zip = Zips.of(Map.of(INSIDE + "guide_en.txt", "/etc/passwd".getBytes(UTF_8)));
    assertThat(read(Zips.asLink(zip)).text("guide_en.txt")).isEqualTo("/etc/passwd");
  }

  @Test
  void refusesWhatIsNoZipOrCutOff() {
    refuses("nothing".getBytes(UTF_8), "holds no");
    byte[] whole = Zips.of(Packages.files());
    refuses(Arrays.copyOf(whole, whole.length / 2), "cannot be read|not a zip");
    refuses(new byte[5 * 1024 * 1024], "larger than");
  }

  @Test
  void doesNotFollowALinkToAZip(@TempDir Path folder) throws IOException {
    Path zip = Files.write(folder.resolve("a.zip"), Zips.of(Packages.files()));
    Path link = Files.createSymbolicLink(folder.resolve("b.zip"), zip);
    assertThatThrownBy(() -> PackageZip.read(link, new Findings()))
        .isInstanceOf(PackageRefusedException.class)
        .hasMessageContaining("regular file");
  }

  private static PackageFiles read(byte[] zip) {
    Findings findings = new Findings();
    PackageFiles read = PackageZip.read(zip, "x.zip", findings);
    assertThat(findings.all()).isEmpty();
    return read;
  }

  private static void refuses(byte[] zip, String why) {
    assertThatThrownBy(() -> PackageZip.read(zip, "x.zip", new Findings()))
        .isInstanceOf(PackageRefusedException.class)
        .hasMessageStartingWith("x.zip: ")
        .hasMessageMatching("(?s).*(" + why + ").*");
  }
}
