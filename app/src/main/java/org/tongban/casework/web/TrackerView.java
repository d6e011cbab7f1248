package org.tongban.casework.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongban.casework.CaseState;
import org.tongban.casework.Procedure;
import org.tongban.casework.Tracking;

/**
 * A case as its page tells it: the answer first, then the way, then what was said.
 *
 * @param headline where it stands, in a few words
 * @param todo what the person has to do now; never empty
 * @param next what happens next, by whom and by when
 * @param messages the officials' words, newest first
 * @param rules what the rules decided; {@code null} where a person decides
 * @param pauses when its clock stood still
 * @param departments how far other departments are; empty where none has a part
 */
public record TrackerView(
    Tracking tracking,
    String item,
    String headline,
    String todo,
    String next,
    List<Stage> stages,
    List<Message> messages,
    @Nullable RulesView rules,
    List<PauseRow> pauses,
    List<DepartmentRow> departments) {

  /**
   * One stage; {@code state} is done, now or empty for ahead.
   *
   * @param when day or time in words, or empty
   */
  public record Stage(
      String state, String title, String when, String machine, String text, @Nullable Instant at) {}

  /** One line of what happened, with the official's words when there are any. */
  public record Message(Instant at, String office, String text, String words) {}

  /** How many stages are behind. */
  public int done() {
    return (int) stages.stream().filter(stage -> stage.state().equals("done")).count();
  }

  /** Whether one stage is under way. */
  public boolean moving() {
    return stages.stream().anyMatch(stage -> stage.state().equals("now"));
  }

  /** Whether the person is now in the new household's book. */
  public boolean settled() {
    return tracking.procedure() == Procedure.MIGRATION
        && (tracking.state() == CaseState.SETTLED || tracking.state() == CaseState.CLOSED);
  }

  /** Whether answers have to be mended. */
  public boolean mend() {
    return tracking.state() == CaseState.CORRECTION_ASKED;
  }

  /** Whether nothing more happens. */
  public boolean finished() {
    return tracking.state().finished();
  }

  /** Whether its clock stands still now. */
  public boolean stopped() {
    return pauses.stream().anyMatch(PauseRow::open);
  }

  /** Path of the case. */
  public String path() {
    return "/cases/" + tracking.id();
  }
}
