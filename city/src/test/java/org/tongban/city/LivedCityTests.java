package org.tongban.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LivedCityTests {

  @TempDir Path folder;

  @Test
  void writesTheSameBytesForTheSamePlan() throws IOException {
    LivedPlan plan = LivedPlan.demonstration(7, 300, 3, Cities.TODAY);
    LivedCity.generate(plan, folder.resolve("one"));
    LivedCity.generate(plan, folder.resolve("other"));

    for (Path file : files(folder.resolve("one"))) {
      assertThat(folder.resolve("other").resolve(file.getFileName())).hasSameBinaryContentAs(file);
    }
  }

  @Test
  void writesAnotherCityForAnotherSeed() throws IOException {
    LivedCity.generate(LivedPlan.demonstration(7, 60, 1, Cities.TODAY), folder.resolve("one"));
    LivedCity.generate(LivedPlan.demonstration(8, 60, 1, Cities.TODAY), folder.resolve("other"));

    assertThat(Files.readString(folder.resolve("one/persons.csv")))
        .isNotEqualTo(Files.readString(folder.resolve("other/persons.csv")));
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
