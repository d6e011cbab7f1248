package org.tongban.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Habits that are read off the files themselves. */
class HouseTests {

  private static final Path HOUSE = Path.of("..");
  private static final Path MODULES = Path.of("src/main/java/org/tongban");
  private static final Pattern TABLE =
      Pattern.compile("(?i)\\b(?:from|join|into|update|delete from)\\s+([a-z_]+)\\.[a-z_]+");

  @Test
  void noModuleReadsAnothersTables() throws IOException {
    List<String> foreign = javaFiles(MODULES).stream().flatMap(HouseTests::foreignTables).toList();
    assertThat(foreign).isEmpty();
  }

  private static Stream<String> foreignTables(Path file) {
    String module = MODULES.relativize(file).getName(0).toString();
    Matcher matcher = TABLE.matcher(read(file));
    return matcher
        .results()
        .map(found -> found.group(1))
        .filter(schema -> Files.isDirectory(MODULES.resolve(schema)) && !schema.equals(module))
        .map(schema -> file + " reads " + schema);
  }

  @Test
  void theTableRuleKnowsAForeignTable() {
    assertThat(TABLE.matcher("SELECT 1 FROM registry.person").results().map(m -> m.group(1)))
        .containsExactly("registry");
  }

  @Test
  void filesStaySmall() throws IOException {
    List<Path> files = javaFiles(HOUSE);
    List<Integer> lengths = files.stream().map(HouseTests::length).sorted().toList();
    assertThat(lengths.getLast()).as("longest").isLessThanOrEqualTo(400);
    assertThat(lengths.get(lengths.size() * 95 / 100)).as("95 %").isLessThanOrEqualTo(200);
    assertThat(lengths.get(lengths.size() / 2)).as("median").isLessThanOrEqualTo(60);
  }

  @Test
  void decisionsAreNumberedWithoutGapsAndSayTheirStatus() throws IOException {
    List<Path> records;
    try (Stream<Path> files = Files.list(HOUSE.resolve("docs/adr"))) {
      records = files.sorted().toList();
    }
    assertThat(records)
        .extracting(file -> file.getFileName().toString().substring(0, 4))
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, records.size()).mapToObj("%04d"::formatted).toList());
    assertThat(records)
        .allSatisfy(file ->
            assertThat(read(file))
                .contains("**Status**", "**Context**", "**Decision**", "**Consequences**"));
  }

  private static int length(Path file) {
    return (int) read(file).lines().count();
  }

  private static List<Path> javaFiles(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.toString().contains("/target/"))
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
