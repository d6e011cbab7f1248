package org.tongban.registry.load;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;

/** A {@link SmallTown} with lines altered, and what a survey says of it. */
final class SurveyedTown {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  private final Path folder;

  SurveyedTown(Path folder, int families) {
    this.folder = folder;
    try {
      SmallTown.write(folder, families);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts another text in place of the first that is there. */
  SurveyedTown with(ImportFile file, String there, String instead) {
    try {
      Path path = folder.resolve(file.fileName());
      String text = Files.readString(path);
      if (!text.contains(there)) {
        throw new IllegalArgumentException(there);
      }
      Files.writeString(path, text.replaceFirst(quoted(there), Matcher.quoteReplacement(instead)));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds lines after one that begins so. */
  SurveyedTown after(ImportFile file, String beginning, String... lines) {
    try {
      Path path = folder.resolve(file.fileName());
      String more = Matcher.quoteReplacement(String.join("\n", lines) + "\n");
      String text = Files.readString(path);
      Files.writeString(
          path, text.replaceFirst("(?m)^(" + quoted(beginning) + ".*\n)", "$1" + more));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lets a mother die in 2020, registered and married until then. */
  SurveyedTown withDeathOfMother(int family) {
    int mother = 3 * family - 1;
    String id = mother + "," + mother + ",";
    String born = SmallTown.born(family, 1);
    String particulars = ",李秀英,," + born + ",2,01,江苏吴江,江苏吴江,20,20,,,,,";
    return with(
            ImportFile.PERSON_VERSIONS,
            "\n" + id + born + ",," + particulars + "true",
            "\n%s%s,2020-01-01,%strue\n%d,%d,2020-01-01,,%sfalse"
                .formatted(id, born, particulars, 1_000_000 + mother, mother, particulars))
        .with(
            ImportFile.REGISTRATIONS,
            "\n" + id + family + ",10,2010-05-01,",
            "\n" + id + family + ",10,2010-05-01,2020-01-01")
        .with(
            ImportFile.MARRIAGES,
            "," + mother + ",2010-05-01,",
            "," + mother + ",2010-05-01,2020-01-01");
  }

  /** An event of somebody of a family, with the household named or not. */
  static String event(int id, String kind, int person, int household, String day) {
    return "%d,%s,,,,%d,%s,320509101001,,,,,户口登记条例第七条,%s"
        .formatted(id, kind, person, household == 0 ? "" : household, day);
  }

  /** The lines of the report without its header. */
  List<String> report() {
    Path file = folder.resolve("report");
    try {
      try (Report report = new Report(file)) {
        new Survey(new Source(folder), report, TODAY, true)
            .run(new Progress(new PrintWriter(Writer.nullWriter()), false));
      }
      return Files.readAllLines(file).stream().skip(1).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path folder() {
    return folder;
  }

  private static String quoted(String text) {
    return java.util.regex.Pattern.quote(text);
  }
}
