package org.tongban.deadlines;

import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the working-day calendar (工作日历) from its YAML form and refuses what contradicts itself. */
final class CalendarFile {

  private CalendarFile() {}

  private record File(Map<Integer, Year> years, List<String> fixed) {}

  private record Year(String source, List<Span> off, List<LocalDate> work) {}

  private record Span(String name, LocalDate from, LocalDate to) {}

  /** Throws {@link IllegalArgumentException} that says what is wrong with the file. */
  static WorkingDays read(InputStream in) {
    try {
      File file =
          YAMLMapper.builder()
              .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
              .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
              .build()
              .readValue(in, File.class);
      return calendar(file);
    } catch (JacksonException | DateTimeException unreadable) {
      throw new IllegalArgumentException(
          "the working-day calendar cannot be read: " + unreadable.getMessage(), unreadable);
    }
  }

  private static WorkingDays calendar(File file) {
    Set<LocalDate> off = new HashSet<>();
    Set<LocalDate> work = new HashSet<>();
    Map<Integer, Year> years = file.years();
    years.forEach((number, year) -> {
      for (Span span : year.off()) {
        span.from().datesUntil(span.to().plusDays(1)).forEach(off::add);
      }
      work.addAll(year.work());
    });
    for (LocalDate day : work) {
      if (off.contains(day)) {
        throw new IllegalArgumentException(
            "the working-day calendar has " + day + " off and at work");
      }
    }
    Set<MonthDay> fixed = new HashSet<>();
    file.fixed().forEach(day -> fixed.add(MonthDay.parse("--" + day)));
    return new WorkingDays(Set.copyOf(years.keySet()), off, work, fixed);
  }
}
