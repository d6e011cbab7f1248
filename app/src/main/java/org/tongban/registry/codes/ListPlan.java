package org.tongban.registry.codes;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tongban.kernel.RegionCode;

/**
 * What taking over a list would change (变更预览), line by line; nothing of it is done yet.
 *
 * @param problems the lines that cannot be taken, with their reasons
 * @param unchanged how many lines say what is held already
 */
public record ListPlan(List<Step> steps, List<ListLine> problems, int unchanged) {

  /** Copies both lists. */
  public ListPlan {
    steps = List.copyOf(steps);
    problems = List.copyOf(problems);
  }

  /** How many steps are of the kind. */
  public int count(Kind kind) {
    return (int) steps.stream().filter(step -> step.kind() == kind).count();
  }

  /** What happens to a code. */
  public enum Kind {
    /** 新增: it was not held on these days. */
    ADDED,
    /** 更名: its name changes from a day on, or was wrong from the start. */
    RENAMED,
    /** 停用: it holds no longer. */
    ENDED
  }

  /**
   * One change.
   *
   * @param before the version it supersedes, if any
   * @param after what holds from then on; null when it only ends
   * @param until when {@code before} ends; null if it never held
   * @param successor what took over what ends
   */
  public record Step(
      Kind kind,
      RegionCode code,
      @Nullable HeldRegion before,
      @Nullable NamedRegion after,
      @Nullable LocalDate until,
      @Nullable RegionCode successor) {

    /** The same, with what holds afterwards ending on that day. */
    Step until(LocalDate day) {
      NamedRegion open = Objects.requireNonNull(after);
      NamedRegion ending =
          new NamedRegion(open.code(), open.name(), open.from(), day, open.successor());
      return new Step(kind, code, before, ending, until, successor);
    }
  }
}
