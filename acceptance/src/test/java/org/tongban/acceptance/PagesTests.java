package org.tongban.acceptance;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page of every role on a phone and at a desk, in normal letters and in 长辈版. */
class PagesTests extends Installed {

  private Scene scene;

  @BeforeAll
  void prepare() {
    scene = new Scene(browsers());
  }

  @ParameterizedTest
  @MethodSource("stops")
  void holdsToTheRules(Stop stop) {
    Sight.holdAll(scene.visit(stop.who()), scene.path(stop.path()));
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
