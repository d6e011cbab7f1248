package org.tongban.casework;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.tongban.deadlines.Deadlines;
import org.tongban.deadlines.Term;
import org.tongban.items.Handling;
import org.tongban.items.ItemCatalogue;
import org.tongban.items.ItemPackage;
import org.tongban.items.ItemVersion;
import org.tongban.kernel.Refusal;

/** How long a clock may stand still (停止计时期限), and what is left of it afterwards. */
@Component
class PauseTimes {

  private static final int LONGEST_REASON = 500;
  private static final Duration MOST = Duration.ofDays(366);
  private static final Term THAT_DAY = new Term(0, Term.Unit.DAYS);

  private final ItemCatalogue items;
  private final Deadlines deadlines;

  PauseTimes(ItemCatalogue items, Deadlines deadlines) {
    this.items = items;
    this.deadlines = deadlines;
  }

  /** The special procedures that a stage may begin, each with its longest time. */
  Map<String, Optional<Term>> procedures(ItemVersion item, String stage) {
    ItemPackage version = items.version(item);
    Map<String, Optional<Term>> found = new TreeMap<>();
    version
        .handling()
        .flatMap(Handling::procedures)
        .orElse(Map.of())
        .forEach((name, procedure) -> {
          if (procedure.stages().contains(stage)) {
            found.put(name, procedure.longest().map(version::term));
          }
        });
    return found;
  }

  void requireReason(String reason) {
    if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
      throw invalid("casework.pause.reason.needed");
    }
  }

  /** When its own time is over: the end of the day asked for, within what the item allows. */
  Instant until(ItemVersion item, String stage, PauseDesk.Stop asked, Instant now) {
    Optional<Instant> longest = longest(item, stage, asked.procedure(), now);
    LocalDate day = asked.until();
    if (day == null) {
      return longest.orElseThrow(() -> invalid("casework.pause.until.needed"));
    }
    Instant until = deadlines.due(day.atStartOfDay(China.ZONE).toInstant(), THAT_DAY);
    if (!until.isAfter(now)) {
      throw invalid("casework.pause.until.past");
    }
    if (until.isAfter(longest.orElse(now.plus(MOST)))) {
      throw invalid("casework.pause.until.long");
    }
    return until;
  }

  private Optional<Instant> longest(ItemVersion item, String stage, String procedure, Instant now) {
    if (procedure.isEmpty()) {
      return Optional.empty();
    }
    Optional<Term> term = procedures(item, stage).get(procedure);
    if (term == null) {
      throw invalid("casework.pause.unknown");
    }
    return term.map(longest -> deadlines.due(now, longest));
  }

  /**
   * When a task is due whose clock stood still.
   *
   * @param again when its clock ran again, at the latest when the time for that was over
   */
  Instant taskDue(ItemVersion item, Pause pause, Instant again) {
    ItemPackage version = items.version(item);
    Handling.Stage stage = version.handling().orElseThrow().stages().get(pause.task());
    Term term = version.term(Objects.requireNonNull(stage).term());
    return deadlines.resumed(pause.before().taskDue(), pause.at(), again, term.unit());
  }

  /** When the case is promised, whose clock stood still until then. */
  Instant promised(ItemVersion item, Pause.Before before, Instant again) {
    Term.Unit unit = items.version(item).term(Terms.PROMISE).unit();
    return deadlines.resumed(before.promised(), before.stopped(), again, unit);
  }

  private static Refusal invalid(String key) {
    return new Refusal(Refusal.Kind.INVALID, key);
  }
}
