package org.tongban.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongban.kernel.Refusal;

/** The way a case goes (流转): where it is, and what it passed since it was loaded. */
final class Way {

  private final List<CaseState> passed = new ArrayList<>();
  private CaseState state;
  private int revision;
  private Instant changed;
  private @Nullable Instant finished;

  Way(CaseState state, int revision, Instant changed, @Nullable Instant finished) {
    this.state = state;
    this.revision = revision;
    this.changed = changed;
    this.finished = finished;
  }

  /** Takes one step of the table in {@link CaseState}; CONFLICT for any other. */
  void to(CaseState next, Instant now) {
    if (!state.next().contains(next)) {
      throw conflict();
    }
    state = next;
    passed.add(next);
    changed = now;
    if (next.finished() && finished == null) {
      finished = now;
    }
  }

  /** Notes a change that is no step. */
  void touch(Instant now) {
    changed = now;
  }

  /** CONFLICT unless the page showed what is so now. */
  void require(int seen) {
    if (seen != revision) {
      throw conflict();
    }
  }

  Refusal conflict() {
    return new Refusal(Refusal.Kind.CONFLICT, "casework.conflict", state.name(), changed);
  }

  /** Takes the steps passed for recording and counts the revision up. */
  List<CaseState> record() {
    List<CaseState> steps = List.copyOf(passed);
    passed.clear();
    revision++;
    return steps;
  }

  CaseState state() {
    return state;
  }

  int revision() {
    return revision;
  }

  Instant changed() {
    return changed;
  }

  @Nullable Instant finished() {
    return finished;
  }
}
