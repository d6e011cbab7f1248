package org.tongban.registry.suspicion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.kernel.AccountId;
import org.tongban.kernel.Actor;
import org.tongban.kernel.RegionCode;
import org.tongban.registry.suspicion.SmallRegister.Told;

/** What one rule finds in a register made by hand, whatever else the database holds. */
@Transactional
abstract class RuleTests {

  static final String STRANGER = "99";

  private final SuspicionKind kind;

  @Autowired List<SuspicionRule> rules;
  @Autowired RuleSettings settings;
  @Autowired RuleDesk desk;
  @Autowired JdbcClient jdbc;

  SmallRegister register;

  RuleTests(SuspicionKind kind) {
    this.kind = kind;
  }

  @BeforeEach
  void begin() {
    register = new SmallRegister(jdbc);
  }

  /** Of this rule about this register. */
  List<Finding> found() {
    return found(Found.EVER);
  }

  /** Of what was recorded since. */
  List<Finding> found(OffsetDateTime since) {
    return rules.stream()
        .filter(rule -> rule.kind() == kind)
        .flatMap(rule -> rule.find(since, settings.of(kind)).stream())
        .filter(finding -> finding.events().stream().anyMatch(register::holds))
        .toList();
  }

  /**
   * The only one; a run over nothing but the newest event finds it whole, if that belongs to it.
   */
  Finding one() {
    List<Finding> found = found();
    assertThat(found).hasSize(1);
    if (found.getFirst().events().contains(register.newest())) {
      assertThat(found(register.told().minusNanos(1_000)))
          .usingRecursiveComparison()
          .ignoringCollectionOrder()
          .isEqualTo(found);
    }
    return found.getFirst();
  }

  /** Nobody is suspected. */
  void none() {
    assertThat(found()).isEmpty();
  }

  /** As two officials change it. */
  void threshold(String name, double value) {
    desk.propose(kind, name, value, "试行一段时间", city());
    desk.waiting().stream()
        .filter(proposal -> proposal.rule().equals(kind + ":" + name))
        .forEach(proposal -> desk.confirm(proposal.id(), city()));
  }

  private static Actor city() {
    return new Actor(AccountId.next(), Set.of(), new RegionCode("3101"), Optional.empty());
  }

  /** Moves into a household and lives there since. */
  UUID joins(UUID person, UUID household, String as, LocalDate day) {
    register.lives(person, household, as, day, null);
    return register.tell(Told.of("MOVED_IN", person, day).into(household, as));
  }
}
