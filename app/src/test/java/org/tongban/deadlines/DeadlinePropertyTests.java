package org.tongban.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class DeadlinePropertyTests {

  private final WorkingDays days = Calendars.delivered();
  private final Deadlines deadlines = Calendars.deadlines();

  @Property(tries = 300)
  void neverEndsInThePastNorOnADayOff(
      @ForAll("instants") Instant from, @ForAll @IntRange(max = 90) int amount) {
    for (Term.Unit unit : new Term.Unit[] {Term.Unit.DAYS, Term.Unit.WORKING_DAYS}) {
      Instant due = deadlines.due(from, new Term(amount, unit));
      assertThat(due).isAfterOrEqualTo(from);
      assertThat(days.works(LocalDate.ofInstant(due, Calendars.ZONE))).isTrue();
    }
  }

  @Property(tries = 300)
  void endsNoEarlierWhenItStartsLaterOrIsLonger(
      @ForAll("instants") Instant one,
      @ForAll("instants") Instant other,
      @ForAll @IntRange(max = 60) int amount,
      @ForAll Term.Unit unit) {
    Instant first = one.isBefore(other) ? one : other;
    Instant second = one.isBefore(other) ? other : one;
    Instant due = deadlines.due(first, new Term(amount, unit));
    assertThat(deadlines.due(second, new Term(amount, unit))).isAfterOrEqualTo(due);
    assertThat(deadlines.due(first, new Term(amount + 1, unit))).isAfterOrEqualTo(due);
  }

  @Property(tries = 300)
  void neverGetsMoreUrgentBackwards(
      @ForAll("instants") Instant now,
      @ForAll("instants") Instant due,
      @ForAll @IntRange(max = 100_000) int seconds) {
    Light before = deadlines.light(now, due);
    Light after = deadlines.light(now.plusSeconds(seconds), due);
    assertThat(after).isLessThanOrEqualTo(before);
  }

  @Provide
  Arbitrary<Instant> instants() {
    long first = Instant.parse("2025-01-01T00:00:00Z").getEpochSecond();
    long last = Instant.parse("2028-12-31T00:00:00Z").getEpochSecond();
    return Arbitraries.longs().between(first, last).map(Instant::ofEpochSecond);
  }
}
