package org.tongban.items;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongban.testing.IntegrationTest;

@IntegrationTest
class ItemVersionsIntegrationTests {

  private static final String CODE = "copied-item";

  @Autowired ItemCatalogue catalogue;
  @Autowired JdbcClient jdbc;

  @Test
  void loadsTheDeliveredItemsAtStart() {
    assertThat(catalogue.current("spouse-joining").version()).isEqualTo(Packages.SPOUSE);
    assertThat(catalogue.all()).extracting(ItemPackage::version).contains(Packages.SPOUSE);
  }

  @Test
  void keepsAVersionAsItWasFirstLoaded(@TempDir Path folder) throws IOException {
    write(folder, "1.0.0", Packages.files());
    assertThat(fresh(folder).load()).isEmpty();
    assertThat(fresh(folder).load()).isEmpty();
    write(folder, "1.0.0", Packages.with("guide_en.txt", "husband", "Husband"));
    FolderCatalogue changed = fresh(folder);
    assertThat(changed.load()).singleElement().asString().contains("immutable", "1.0.0");
    assertThat(changed.all()).isEmpty();
  }

  @Test
  void loadsTheOthersWhenOnePackageIsBroken(@TempDir Path folder) throws IOException {
    write(folder, "3.0.0", Packages.files());
    write(folder, "3.1.0", Packages.without("rules.dmn"));
    FolderCatalogue some = fresh(folder);
    List<String> problems = some.load();
    assertThat(problems).singleElement().asString().contains(CODE + "/3.1.0/rules.dmn: is missing");
    assertThat(some.current(CODE).version().version()).isEqualTo("3.0.0");
  }

  @Test
  void startsNewCasesOnTheHighestReleasedVersion(@TempDir Path folder) throws IOException {
    write(folder, "4.9.0", Packages.files());
    write(folder, "4.10.0", Packages.files());
    write(folder, "5.0.0", Packages.with("description.yaml", "state: RELEASED", "state: DRAFT"));
    FolderCatalogue some = fresh(folder);
    assertThat(some.load()).isEmpty();
    assertThat(some.current(CODE).version().version()).isEqualTo("4.10.0");
    assertThat(some.version(new ItemVersion(CODE, "5.0.0")).steps()).hasSize(3);
  }

  private FolderCatalogue fresh(Path folder) {
    return new FolderCatalogue(folder, new ItemVersions(jdbc), Packages.CLOCK);
  }

  private static void write(Path root, String version, PackageFiles files) throws IOException {
    Path folder = Files.createDirectories(root.resolve(CODE).resolve(version));
    for (Map.Entry<String, byte[]> file : files.content().entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
  }
}
