package org.tongban.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Terms (期限) counted as the civil code counts them: the first day does not count (民法典 art. 201), a
 * last day off moves to the next working day (art. 203).
 */
final class CalendarDeadlines implements Deadlines {

  private static final Logger LOG = LoggerFactory.getLogger(CalendarDeadlines.class);
  private static final Duration SOON = Duration.ofHours(1);
  private static final int NEAR = 2;

  private final WorkingDays days;
  private final LocalTime close;
  private final ZoneId zone;
  private final Set<Integer> told = ConcurrentHashMap.newKeySet();

  CalendarDeadlines(WorkingDays days, LocalTime close, ZoneId zone) {
    this.days = days;
    this.close = close;
    this.zone = zone;
  }

  @Override
  public Instant due(Instant from, Term term) {
    ZonedDateTime start = from.atZone(zone);
    LocalDate first = start.toLocalDate();
    return switch (term.unit()) {
      case HOURS -> from.plus(Duration.ofHours(term.amount()));
      case DAYS -> closeOf(days.onOrAfter(orLater(start, first.plusDays(term.amount()))));
      case WORKING_DAYS ->
          closeOf(days.onOrAfter(orLater(start, days.after(first, term.amount()))));
    };
  }

  @Override
  public Instant resumed(Instant due, Instant stopped, Instant again, Term.Unit unit) {
    if (!due.isAfter(stopped)) {
      return due;
    }
    Instant later =
        switch (unit) {
          case HOURS -> due.plus(Duration.between(stopped, again));
          case DAYS -> {
            long left = ChronoUnit.DAYS.between(date(stopped), date(due));
            yield due(again, new Term(Math.toIntExact(left), Term.Unit.DAYS));
          }
          case WORKING_DAYS ->
              due(again, new Term(workingDaysLeft(stopped, due), Term.Unit.WORKING_DAYS));
        };
    return later.isAfter(due) ? later : due;
  }

  @Override
  public Light light(Instant now, Instant due) {
    if (Duration.between(now, due).compareTo(SOON) <= 0) {
      return Light.RED;
    }
    if (!date(due).isAfter(date(now))) {
      return Light.ORANGE;
    }
    return workingDaysLeft(now, due) <= NEAR ? Light.YELLOW : Light.BLUE;
  }

  @Override
  public int workingDaysLeft(Instant now, Instant due) {
    return days.between(date(now), date(due));
  }

  @Override
  public boolean announced(Instant when) {
    return days.announced().contains(date(when).getYear());
  }

  @Override
  public DayKind kind(LocalDate day) {
    return days.kind(day);
  }

  /** A term of no days that starts after hours would end before it starts: it ends a day later. */
  private LocalDate orLater(ZonedDateTime start, LocalDate last) {
    boolean over = last.equals(start.toLocalDate()) && start.toLocalTime().isAfter(close);
    return over ? last.plusDays(1) : last;
  }

  private Instant closeOf(LocalDate day) {
    if (!days.announced().contains(day.getYear()) && told.add(day.getYear())) {
      LOG.warn(
          "The working days of {} are not in the calendar: terms that end there count weekends and"
              + " fixed holidays only. Add the year once it is announced.",
          day.getYear());
    }
    return day.atTime(close).atZone(zone).toInstant();
  }

  private LocalDate date(Instant instant) {
    return LocalDate.ofInstant(instant, zone);
  }
}
