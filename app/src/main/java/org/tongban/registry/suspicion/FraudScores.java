package org.tongban.registry.suspicion;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * How well the rules of one kind found what was planted (识别效果): a flag is right when it shares an
 * event with a planted fraud of its kind, and a fraud is found when some flag of its kind does.
 *
 * @param strong the flags whose score is at least one half, which are looked at first
 */
public record FraudScores(
    SuspicionKind kind, int planted, int found, int flags, int right, int strong, int strongRight) {

  private static final double HALF = 0.5;

  static FraudScores of(SuspicionKind kind, Collection<Set<UUID>> planted, List<Finding> findings) {
    List<Finding> own = findings.stream().filter(one -> one.kind() == kind).toList();
    List<Finding> strong = own.stream().filter(one -> one.score() >= HALF).toList();
    Set<UUID> flagged = new HashSet<>();
    own.forEach(finding -> flagged.addAll(finding.events()));
    Set<UUID> labelled = new HashSet<>();
    planted.forEach(labelled::addAll);
    int found =
        (int) planted.stream().filter(one -> one.stream().anyMatch(flagged::contains)).count();
    return new FraudScores(
        kind,
        planted.size(),
        found,
        own.size(),
        right(own, labelled),
        strong.size(),
        right(strong, labelled));
  }

  private static int right(List<Finding> flags, Set<UUID> labelled) {
    return (int)
        flags.stream().filter(one -> one.events().stream().anyMatch(labelled::contains)).count();
  }

  static List<FraudScores> all(
      Map<SuspicionKind, Map<String, Set<UUID>>> planted, List<Finding> findings) {
    return List.of(SuspicionKind.values()).stream()
        .map(kind -> of(kind, planted.getOrDefault(kind, Map.of()).values(), findings))
        .toList();
  }

  /** Share of flags that are right; 1 without flags. */
  public double precision() {
    return flags == 0 ? 1 : (double) right / flags;
  }

  /** Share of strong flags that are right; 1 without any. */
  public double strongPrecision() {
    return strong == 0 ? 1 : (double) strongRight / strong;
  }

  /** Share of planted frauds that are found; 1 when none was planted. */
  public double recall() {
    return planted == 0 ? 1 : (double) found / planted;
  }
}
