package org.tongban.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongban.ledger.Hash;

/**
 * An entry as it stands in the trail (轨迹条目). Values are as stored, unchecked: somebody may have
 * tampered with them, and the page that says so has to show them.
 *
 * @param at when it was written, by the database's clock, in whole microseconds
 * @param action a name of {@link AuditAction}
 * @param place number and leaf; null until the sequencer has been there, about a quarter second
 * @param alarmed whether an alarm stands against it
 */
public record TrailEntry(
    UUID id,
    Instant at,
    String action,
    UUID account,
    List<String> roles,
    String jurisdiction,
    List<UUID> subjects,
    @Nullable UUID caseId,
    String purpose,
    String object,
    @Nullable Place place,
    boolean alarmed) {

  /** Copies roles and subjects. */
  public TrailEntry {
    roles = List.copyOf(roles);
    subjects = List.copyOf(subjects);
  }

  /** Where it stands in the tree, if it is numbered. */
  public Optional<Place> numbered() {
    return Optional.ofNullable(place);
  }

  /**
   * A place in the Merkle tree (序号与叶).
   *
   * @param number index of the leaf, from 0, without gaps
   * @param leaf hash of the salted commitment to the entry
   */
  public record Place(long number, Hash leaf) {}
}
