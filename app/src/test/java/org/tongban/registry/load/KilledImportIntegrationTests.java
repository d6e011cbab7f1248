package org.tongban.registry.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import org.tongban.TongbanApplication;

/**
 * An import that is killed with its database and goes on gives the register it would have given.
 */
class KilledImportIntegrationTests {

  private static final int FAMILIES = 1_500;
  private static final String A_CHUNK_IS_WRITTEN =
      "SELECT EXISTS (SELECT FROM registry.import_chunk)";
  private static final String SOME_STRUCTURE_IS_RESTORED =
      """
      SELECT bool_or(restored) AND NOT bool_and(restored) FROM registry.import_structure
      """;

  @TempDir Path folder;

  @Test
  void givesTheSameRegisterAfterBeingKilledWhileWritingAndWhileRestoring() throws Exception {
    Path town = folder.resolve("town");
    SmallTown.write(town, FAMILIES);
    Path uncut = folder.resolve("uncut");
    Map<String, String> expected;
    try (ConfigurableApplicationContext context = start(uncut)) {
      load(context, town);
      expected = Contents.of(context);
    }
    // Under the same keys the blind indexes can be compared, too.
    Path killed = folder.resolve("killed");
    FileSystemUtils.copyRecursively(uncut.resolve("keys"), killed.resolve("keys"));

    ImportProcess.start(killed, masterKey(), town)
        .killAt(
            A_CHUNK_IS_WRITTEN,
            "LOCK TABLE registry.person_version IN SHARE MODE",
            A_CHUNK_IS_WRITTEN);
    ImportProcess.start(killed, masterKey(), town)
        .killAt(
            "SELECT EXISTS (SELECT FROM registry.import)",
            "LOCK TABLE registry.evidence IN ACCESS SHARE MODE",
            SOME_STRUCTURE_IS_RESTORED);

    try (ConfigurableApplicationContext context = start(killed)) {
      JdbcClient jdbc = context.getBean(JdbcClient.class);
      assertThat(jdbc.sql(SOME_STRUCTURE_IS_RESTORED).query(Boolean.class).single()).isTrue();
      load(context, town);

      assertThat(Contents.of(context)).isEqualTo(expected);
      assertThat(jdbc.sql("SELECT law FROM registry.violations()").query().listOfRows()).isEmpty();
      assertThat(
              jdbc.sql("SELECT count(*) FROM audit.entry WHERE action = 'REGISTER_IMPORTED'")
                  .query(Integer.class)
                  .single())
          .isOne();
    }
  }

  private void load(ConfigurableApplicationContext context, Path town) throws IOException {
    int persons =
        context
            .getBean(FirstImport.class)
            .run(
                new ImportOptions(town, folder.resolve("report.csv"), false),
                new Progress(new PrintWriter(Writer.nullWriter()), false));
    assertThat(persons).isEqualTo(3 * FAMILIES);
  }

  private ConfigurableApplicationContext start(Path data) {
    return ImportContext.start(
        TongbanApplication.class,
        "--tongban.data=" + data,
        "--tongban.master-key-file=" + masterKey(),
        "--tongban.demonstration=true",
        "--tongban.items=../items");
  }

  private Path masterKey() {
    return folder.resolve("master.key");
  }
}
