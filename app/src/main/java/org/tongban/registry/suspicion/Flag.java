package org.tongban.registry.suspicion;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.RegionCode;

/** A matter laid before a person (疑点), with what was decided about it, the newest first. */
public record Flag(
    UUID id,
    SuspicionKind kind,
    RegionCode community,
    double score,
    State state,
    Instant found,
    List<PersonId> persons,
    List<UUID> events,
    List<Finding.Fact> facts,
    List<Decision> decisions) {

  /** Copies the lists. */
  public Flag {
    persons = List.copyOf(persons);
    events = List.copyOf(events);
    facts = List.copyOf(facts);
    decisions = List.copyOf(decisions);
  }

  /** What became of it. */
  public enum State {
    /** 待核查. */
    OPEN,
    /** 属实. */
    FOUNDED,
    /** 不属实. */
    UNFOUNDED
  }

  /** One decision with its reason. */
  public record Decision(State state, String reason, UUID by, Instant at) {}
}
