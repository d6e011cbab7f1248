package org.tongban.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.casework.BundlePart.Start;
import org.tongban.items.Bundle;
import org.tongban.items.ItemCatalogue;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CaseId;

/**
 * What happens to a bundle (一件事): handed in, it begins the cases of its parts, each in its time; it
 * ends when all of them have. Everything is in the transaction of the act that causes it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class BundleSide {

  private final Cases cases;
  private final BundleParts parts;
  private final BundleStarts starts;
  private final CaseRecord record;
  private final GeneralSide general;
  private final GeneralChecks checks;
  private final ItemCatalogue items;
  private final Terms terms;
  private final Numbers numbers;
  private final Announcements announcements;
  private final Submissions submissions;
  private final Clock clock;

  BundleSide(
      Cases cases,
      BundleParts parts,
      BundleStarts starts,
      CaseRecord record,
      GeneralSide general,
      GeneralChecks checks,
      ItemCatalogue items,
      Terms terms,
      Numbers numbers,
      Announcements announcements,
      Submissions submissions,
      Clock clock) {
    this.cases = cases;
    this.parts = parts;
    this.starts = starts;
    this.record = record;
    this.general = general;
    this.checks = checks;
    this.items = items;
    this.terms = terms;
    this.numbers = numbers;
    this.announcements = announcements;
    this.submissions = submissions;
    this.clock = clock;
  }

  /** Whether the case is a bundle. */
  boolean is(HeldCase held) {
    return items.version(held.item).bundle().isPresent();
  }

  /** Handed in: every part that is wanted has its case, or waits for another one. */
  void submit(GeneralCase bundle, Actor resident) {
    Instant now = clock.instant();
    bundle.submit(numbers.ofCase(), terms.due(bundle.item, Terms.PROMISE, now), now);
    checks.run(bundle, resident);
    record.changed(bundle, resident, "");
    announcements.tell(bundle);
    submissions.note(bundle);
    int ordinal = 0;
    for (Map.Entry<String, Bundle.Part> part : parts(bundle).parts().entrySet()) {
      Start start = part.getValue().wanted(bundle.answers()) ? Start.WAITING : Start.SKIPPED;
      parts.add(bundle.id, part.getKey(), ordinal++, start, now);
    }
    advance(bundle.id, resident);
  }

  /** By the resident: with it every part that still runs, or has not begun. */
  void withdraw(GeneralCase bundle, Actor resident) {
    bundle.end(CaseState.CANCELLED, clock.instant());
    record.changed(bundle, resident, "");
    announcements.tell(bundle);
    for (BundlePart part : parts.of(bundle.id)) {
      if (part.start() == Start.WAITING) {
        parts.left(bundle.id, part.name(), clock.instant());
      } else if (!part.ended()) {
        part.caseId().map(cases::hold).ifPresent(held -> withdrawPart(held, resident));
      }
    }
  }

  private void withdrawPart(HeldCase held, Actor resident) {
    if (held instanceof GeneralCase part && part.state().next().contains(CaseState.CANCELLED)) {
      general.withdraw(part, resident);
    }
  }

  /** A case has ended: if it is a part of a bundle, the next parts may begin. */
  void ended(GeneralCase part) {
    parts.bundleOf(part.id).ifPresent(id -> advance(id, Actor.system(part.region().county())));
  }

  private void advance(CaseId id, Actor by) {
    if (!(cases.hold(id) instanceof GeneralCase bundle) || bundle.state().finished()) {
      return;
    }
    Bundle all = parts(bundle);
    boolean more = true;
    while (more) {
      more = step(bundle, all, by);
    }
    conclude(id, by);
  }

  /** Begins or leaves the first part that can be; false when there is none. */
  private boolean step(GeneralCase bundle, Bundle all, Actor by) {
    List<BundlePart> now = parts.of(bundle.id);
    for (BundlePart part : now) {
      Bundle.Part asked = all.parts().get(part.name());
      if (part.start() != Start.WAITING || asked == null) {
        continue;
      }
      List<BundlePart> before =
          now.stream().filter(other -> asked.after().contains(other.name())).toList();
      Predicate<BundlePart> granted = other -> other.standing() == BundlePart.Standing.GRANTED;
      if (before.stream().allMatch(granted)) {
        starts.start(bundle, part.name(), by);
        return true;
      }
      if (before.stream().anyMatch(other -> other.ended() && !granted.test(other))) {
        parts.left(bundle.id, part.name(), clock.instant());
        return true;
      }
    }
    return false;
  }

  /** Read anew: a part that ended as soon as it began may have ended the bundle already. */
  private void conclude(CaseId id, Actor by) {
    if (cases.hold(id) instanceof GeneralCase bundle
        && !bundle.state().finished()
        && parts.of(id).stream().allMatch(BundlePart::ended)) {
      bundle.end(CaseState.CLOSED, clock.instant());
      record.changed(bundle, by, "");
      announcements.tell(bundle);
    }
  }

  private Bundle parts(GeneralCase bundle) {
    return items
        .version(bundle.item)
        .bundle()
        .orElseThrow(() -> new IllegalStateException(bundle.item + " is no bundle"));
  }
}
