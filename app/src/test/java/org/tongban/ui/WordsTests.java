package org.tongban.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordsTests {

  private static final Path BUNDLES = Path.of("src/main/resources/messages");

  static List<String> modules() throws IOException {
    try (Stream<Path> files = Files.list(BUNDLES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith("_zh_CN.properties"))
          .map(name -> name.substring(0, name.indexOf("_zh_CN")))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("modules")
  void everyTextIsThereInThreeLanguages(String module) throws IOException {
    Properties first = read(module + "_zh_CN");
    for (String language : List.of("_zh_TW", "_en")) {
      Properties other = read(module + language);
      assertThat(other.stringPropertyNames())
          .as(module + language)
          .containsExactlyInAnyOrderElementsOf(first.stringPropertyNames());
      assertThat(other.values()).allSatisfy(text -> assertThat(text.toString()).isNotBlank());
    }
  }

  private static Properties read(String bundle) throws IOException {
    Properties words = new Properties();
    try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(bundle + ".properties"))) {
      words.load(reader);
    }
    return words;
  }
}
