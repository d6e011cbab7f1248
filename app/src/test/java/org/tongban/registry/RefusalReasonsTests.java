package org.tongban.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No reason for a refusal without its words, its precondition, and a test that breaks it. */
class RefusalReasonsTests {

  private static final String PREFIX = "registry.events.";
  private static final Path WORDS =
      Path.of("src/main/resources/messages/registry-events_en.properties");
  private static final Pattern REQUIRED =
      Pattern.compile("Require\\.(?:that|valid|given)\\([^;]*?\"([a-zA-Z.]+)\"\\s*\\)");

  private final String code = sources(Path.of("src/main/java/org/tongban/registry"));
  private final String tests = sources(Path.of("src/test/java/org/tongban/registry"));

  /** As the first argument of what the tests here refuse with. */
  @Test
  void everyReasonIsBrokenByATest() throws IOException {
    assertThat(missing(tests, "\\b(?:add|refuses|refusesToEnter|loses|key)\\(\\s*\"%s\""))
        .as("reasons that no test breaks")
        .isEmpty();
  }

  @Test
  void everyReasonIsGivenByTheCode() throws IOException {
    assertThat(missing(code, "\"(?:registry\\.events\\.)?%s\""))
        .as("reasons that nothing gives")
        .isEmpty();
  }

  @Test
  void everyPreconditionHasItsWords() throws IOException {
    List<String> required =
        REQUIRED.matcher(code).results().map(found -> found.group(1)).distinct().toList();
    assertThat(required).hasSizeGreaterThan(80).isSubsetOf(reasons());
  }

  private static List<String> missing(String sources, String use) throws IOException {
    return reasons().stream()
        .filter(reason ->
            !Pattern.compile(use.formatted(Pattern.quote(reason))).matcher(sources).find())
        .toList();
  }

  private static Set<String> reasons() throws IOException {
    Properties words = new Properties();
    try (Reader text = Files.newBufferedReader(WORDS)) {
      words.load(text);
    }
    return words.stringPropertyNames().stream()
        .filter(key -> key.startsWith(PREFIX))
        .map(key -> key.substring(PREFIX.length()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String sources(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(RefusalReasonsTests::text)
          .collect(Collectors.joining());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
