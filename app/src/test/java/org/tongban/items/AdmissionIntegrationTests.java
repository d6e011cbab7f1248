package org.tongban.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongban.testing.IntegrationTest;

@IntegrationTest
class AdmissionIntegrationTests {

  private final PackageFolder item = new PackageFolder(Path.of("."));

  @Autowired Admissions admissions;
  @Autowired ItemCatalogue catalogue;
  @Autowired JdbcClient jdbc;

  @Test
  void refusesANewVersionForWhateverTheLintFinds() {
    PackageFiles files =
        item.files("1.0.0", Packages.with("rules.dmn", "\"FAMILY\"", "\"COLLECTIVE\""));
    assertThatThrownBy(() -> admissions.check(files))
        .isInstanceOf(PackageRefusedException.class)
        .hasMessageContaining("examples.yaml:4: all-is-well: the check targetHouseholdIsFamily");
  }

  @Test
  void goesOnWithAVersionFromBeforePackagesSaidWhereFactsComeFrom() {
    PackageFiles files = item.files("0.9.0", old());
    assertThatThrownBy(() -> admissions.check(files))
        .hasMessageContaining("facts.yaml: is missing: say where each fact comes from");
    jdbc.sql(
            """
            INSERT INTO items.item_version (code, version, digest, state)
            VALUES (:code, :version, :digest, 'RELEASED')
            """)
        .param("code", item.code)
        .param("version", "0.9.0")
        .param("digest", files.digest())
        .update();
    admissions.fromFolder(files, admissions.check(files));
    ItemPackage running = catalogue.version(files.version());
    assertThat(running.facts()).isEmpty();
    assertThat(running.check(Map.of())).hasSize(11);
  }

  /** As packages were before they had sources, examples and a frequency. */
  private static PackageFiles old() {
    SortedMap<String, byte[]> content = new TreeMap<>(Packages.files().content());
    content.remove("facts.yaml");
    content.remove("examples.yaml");
    content.put(
        "description.yaml",
        Packages.with("description.yaml", "frequency: HIGH", "").bytes("description.yaml"));
    return new PackageFiles(Packages.SPOUSE, content);
  }
}
