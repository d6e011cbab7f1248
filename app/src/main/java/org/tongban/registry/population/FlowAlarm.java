package org.tongban.registry.population;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongban.kernel.RegionCode;

/**
 * A week of moves that is hardly chance (流动预警), with what it rests on.
 *
 * @param kind MOVED_IN, MOVED_OUT or MOVED_WITHIN
 * @param week its Monday
 * @param expected moves the season lets expect
 * @param probability of so unusual a week if nothing were unusual
 * @param places communities with most moves of the week
 */
public record FlowAlarm(
    UUID id,
    String kind,
    RegionCode town,
    LocalDate week,
    int observed,
    double expected,
    double probability,
    List<Place> places,
    State state,
    @Nullable String reason) {

  /** Copies the places. */
  public FlowAlarm {
    places = List.copyOf(places);
  }

  /** A community's moves of the week beside its usual ones. */
  public record Place(String community, int moves, double usual) {}

  /** What became of it. */
  public enum State {
    /** 未处理. */
    OPEN,
    /** 已知悉. */
    SEEN,
    /** 已关闭, with a reason. */
    CLOSED
  }
}
