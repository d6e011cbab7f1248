package org.tongban.registry.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.registry.load.ImportFile.MARRIAGES;
import static org.tongban.registry.load.ImportFile.REGISTRATIONS;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A line that only lacks fields is refused alone; one that hides what follows breaks its file. */
class BrokenFilesTests {

  private SurveyedTown town;

  @BeforeEach
  void write(@TempDir Path folder) {
    town = new SurveyedTown(folder, 3);
  }

  @Test
  void refusesALineWithTooFewOrTooManyFieldsAlone() throws IOException {
    town.with(MARRIAGES, "1,1,2,2010-05-01,", "1,1,2,2010-05-01")
        .with(MARRIAGES, "2,4,5,2010-05-01,", "2,4,5,2010-05-01,,");
    assertThat(broken()).isEmpty();
    assertThat(town.report())
        .containsExactly(
            "marriages.csv,2,,\"has 4 fields, not 5\"", "marriages.csv,3,,\"has 6 fields, not 5\"");
  }

  @Test
  void breaksAtAQuoteThatIsNeverClosed() throws IOException {
    town.with(REGISTRATIONS, "\n2,2,1,10,", "\n2,2,1,\"10,");
    assertThat(broken())
        .containsExactly("registrations.csv line 3 opens a quote that is not closed on the line");
    assertThat(town.report())
        .contains("registrations.csv,3,,opens a quote that is not closed on the line");
  }

  @Test
  void breaksAtAQuoteThatALaterLineCloses() throws IOException {
    town.with(REGISTRATIONS, "\n2,2,1,10,", "\n2,2,1,\"10,")
        .with(REGISTRATIONS, "\n4,4,2,02,", "\n4,4,2,02\",");
    assertThat(broken())
        .containsExactly("registrations.csv line 3 opens a quote that is not closed on the line");
  }

  @Test
  void refusesAnOpenQuoteAtTheVeryEndAlone() throws IOException {
    Path file = town.folder().resolve(MARRIAGES.fileName());
    String whole = Files.readString(file).stripTrailing();
    Files.writeString(file, whole.substring(0, whole.lastIndexOf(',')) + ",\"2020");
    assertThat(broken()).isEmpty();
    assertThat(town.report()).hasSize(1).allMatch(line -> line.startsWith("marriages.csv,4,"));
  }

  @Test
  void breaksAtAnotherHeader() throws IOException {
    town.with(MARRIAGES, "id,one,other", "id,husband,wife");
    assertThat(broken())
        .containsExactly("marriages.csv line 1 the header is not id,one,other,from,until");
  }

  private List<String> broken() throws IOException {
    try (Report report = new Report(town.folder().resolve("report"))) {
      Survey survey =
          new Survey(new Source(town.folder()), report, LocalDate.of(2026, 11, 1), true);
      survey.run(new Progress(new PrintWriter(Writer.nullWriter()), false));
      return survey.broken();
    }
  }
}
