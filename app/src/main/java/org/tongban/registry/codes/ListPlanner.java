package org.tongban.registry.codes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongban.kernel.RegionCode;
import org.tongban.registry.codes.ListPlan.Kind;
import org.tongban.registry.codes.ListPlan.Step;

/** Compares a list with what is held (代码比对); what was is ended and never rewritten. */
final class ListPlanner {

  /** Codes ascending, each in the order of its days. */
  private static final Comparator<ListLine> IN_ORDER =
      Comparator.comparing(
          ListLine::region,
          Comparator.nullsFirst(
              Comparator.comparing(NamedRegion::code).thenComparing(NamedRegion::from)));

  private static final UUID NOT_HELD_YET = new UUID(0, 0);

  private final Map<RegionCode, HeldRegion> held = new HashMap<>();
  private final Set<RegionCode> known = new HashSet<>();

  /** Where in the steps the newest planned version of a code stands. */
  private final Map<RegionCode, Integer> planned = new HashMap<>();

  private final List<Step> steps = new ArrayList<>();
  private final List<ListLine> problems = new ArrayList<>();
  private int unchanged;

  /** Takes the newest version of each code. */
  ListPlanner(List<HeldRegion> newest) {
    for (HeldRegion one : newest) {
      held.put(one.region().code(), one);
      known.add(one.region().code());
    }
  }

  /**
   * Plans the whole list.
   *
   * @param complete whether regions of the list's levels that it does not name have ended
   */
  ListPlan plan(List<ListLine> lines, LocalDate effective, boolean complete) {
    Set<Integer> levels = new HashSet<>();
    Set<RegionCode> named = new HashSet<>();
    for (ListLine line : lines) {
      if (line.region() != null) {
        known.add(line.region().code());
        named.add(line.region().code());
        levels.add(line.region().code().digits().length());
      }
    }
    lines.stream().sorted(IN_ORDER).forEach(this::compare);
    if (complete) {
      endUnnamed(levels, named, effective);
    }
    problems.sort(Comparator.comparingLong(ListLine::number));
    return new ListPlan(steps, problems, unchanged);
  }

  private void compare(ListLine line) {
    NamedRegion region = line.region();
    if (region == null) {
      problems.add(line);
      return;
    }
    if (!parentKnown(region.code())) {
      problems.add(ListLine.bad(line.number(), line.text(), "codes.line.parent"));
      return;
    }
    HeldRegion before = held.get(region.code());
    if (before != null && before.id().equals(NOT_HELD_YET)) {
      follow(line, region, before.region());
    } else if (before == null || ended(before, region.from())) {
      add(new Step(Kind.ADDED, region.code(), null, region, null, null));
    } else if (says(before.region(), region)) {
      unchanged++;
    } else if (region.from().isBefore(before.region().from()) || before.region().until() != null) {
      problems.add(ListLine.bad(line.number(), line.text(), "codes.line.older"));
    } else if (before.region().name().equals(region.name())) {
      LocalDate until = Objects.requireNonNull(region.until());
      add(new Step(Kind.ENDED, region.code(), before, null, until, region.successor()));
    } else {
      add(new Step(Kind.RENAMED, region.code(), before, region, region.from(), null));
    }
  }

  /** A later line of the same list: the version planned before it ends where it begins. */
  private void follow(ListLine line, NamedRegion region, NamedRegion before) {
    if (before.until() != null && before.until().isAfter(region.from())) {
      problems.add(ListLine.bad(line.number(), line.text(), "codes.line.older"));
      return;
    }
    int at = Objects.requireNonNull(planned.get(region.code()));
    if (before.until() == null) {
      steps.set(at, steps.get(at).until(region.from()));
    }
    add(new Step(Kind.ADDED, region.code(), null, region, null, null));
  }

  private void add(Step step) {
    NamedRegion after = step.after();
    if (after != null) {
      planned.put(step.code(), steps.size());
      held.put(step.code(), new HeldRegion(NOT_HELD_YET, after));
    }
    steps.add(step);
  }

  private void endUnnamed(Set<Integer> levels, Set<RegionCode> named, LocalDate effective) {
    held.values().stream()
        .filter(one -> one.region().until() == null && !named.contains(one.region().code()))
        .filter(one -> levels.contains(one.region().code().digits().length()))
        .filter(one -> one.region().from().isBefore(effective))
        .sorted(Comparator.comparing(one -> one.region().code()))
        .forEach(one ->
            steps.add(new Step(Kind.ENDED, one.region().code(), one, null, effective, null)));
  }

  private boolean parentKnown(RegionCode code) {
    String digits = code.digits();
    return switch (digits.length()) {
      case 2 -> true;
      // Municipalities and counties run by the province skip the level between.
      case 4, 6 -> known.contains(new RegionCode(digits.substring(0, 2)));
      case 9 -> known.contains(new RegionCode(digits.substring(0, 6)));
      default -> known.contains(new RegionCode(digits.substring(0, 9)));
    };
  }

  private static boolean ended(HeldRegion before, LocalDate from) {
    @Nullable LocalDate until = before.region().until();
    return until != null && !until.isAfter(from);
  }

  /** Whether the list only repeats what is held; a plain list says nothing of the end. */
  private static boolean says(NamedRegion before, NamedRegion line) {
    return before.name().equals(line.name())
        && (line.until() == null || line.until().equals(before.until()));
  }
}
