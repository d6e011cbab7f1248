package org.tongban.acceptance;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the controllers of the application answer to GET, read from their sources. */
final class Mappings {

  private static final Path SOURCES = Path.of("../app/src/main/java");
  private static final Pattern GET = Pattern.compile("@GetMapping\\b(\\(([^)]*)\\))?");
  private static final Pattern PREFIX = Pattern.compile("@RequestMapping\\(\"([^\"]*)\"\\)\\s+@");
  private static final Pattern CONSTANT = Pattern.compile("String ([A-Z_]+) = \"([^\"]*)\";");

  private Mappings() {}

  /** The addresses of all pages, without the names in their braces. */
  static Set<String> ofPages() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.toString().endsWith("Controller.java"))
          .flatMap(Mappings::of)
          .map(Stop::nameless)
          .collect(toCollection(TreeSet::new));
    }
  }

  private static Stream<String> of(Path file) {
    try {
      String source = Files.readString(file);
      Matcher constant = CONSTANT.matcher(source);
      String plain = source;
      while (constant.find()) {
        plain =
            plain
                .replace(constant.group(1) + " + \"", "\"" + constant.group(2))
                .replace("(" + constant.group(1) + ")", "(\"" + constant.group(2) + "\")");
      }
      Matcher prefix = PREFIX.matcher(plain);
      String folder = prefix.find() ? prefix.group(1) : "";
      return GET
          .matcher(plain)
          .results()
          .flatMap(get -> paths(get.group(2)))
          .map(folder::concat)
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> paths(String inBrackets) {
    return inBrackets == null
        ? Stream.of("")
        : Pattern.compile("\"([^\"]*)\"").matcher(inBrackets).results().map(m -> m.group(1));
  }
}
