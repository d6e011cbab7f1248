package org.tongban.acceptance;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page of every role on a phone and at a desk, in normal letters and in 长辈版. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTests {

  private Installation installation;
  private Browsers browsers;
  private Scene scene;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    installation = new Installation(folder.resolve("data")).start();
    browsers = new Browsers(installation);
    scene = new Scene(browsers);
  }

  @AfterAll
  void stop() {
    browsers.close();
    installation.close();
  }

  @ParameterizedTest
  @MethodSource("stops")
  void holdsToTheRules(Stop stop) {
    for (Sight sight : Sight.values()) {
      sight.hold(scene.visit(stop.who()), scene.path(stop.path()));
    }
  }

  @Test
  void namesEveryPageThatTheApplicationAnswers() throws IOException {
    Set<String> known = Stop.ALL.stream().map(Stop::pattern).collect(toCollection(TreeSet::new));
    known.addAll(Stop.ELSEWHERE);
    assertThat(known).containsAll(Mappings.ofPages());
  }

  static List<Stop> stops() {
    return Stop.ALL;
  }
}
