package org.tongban.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tongban.kernel.Refusal;

class CaseStateTests {

  private static final Instant NOW = Instant.parse("2026-11-21T01:00:00Z");

  @ParameterizedTest
  @EnumSource
  void takesTheStepsOfTheTableAndNoOther(CaseState from) {
    for (CaseState to : CaseState.values()) {
      Way way = new Way(from, 3, NOW, null);
      if (from.next().contains(to)) {
        way.to(to, NOW.plusSeconds(1));
        assertThat(way.record()).containsExactly(to);
        assertThat(way.revision()).isEqualTo(4);
      } else {
        assertThatThrownBy(() -> way.to(to, NOW))
            .isInstanceOfSatisfying(
                Refusal.class,
                refused -> assertThat(refused.kind()).isEqualTo(Refusal.Kind.CONFLICT));
        assertThat(way.state()).isEqualTo(from);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void leadsFromEveryStateToAnEnd(CaseState from) {
    Set<CaseState> reached = EnumSet.of(from);
    while (reached.addAll(reached.stream().flatMap(state -> state.next().stream()).toList())) {
      // Until nothing new is reached.
    }
    assertThat(reached).anyMatch(CaseState::finished);
  }

  @Test
  void neverLeavesAFinishedCaseButToCloseRestoreOrRevoke() {
    for (CaseState state : CaseState.values()) {
      if (state.finished()) {
        assertThat(EnumSet.of(CaseState.CLOSED, CaseState.RESTORED_AT_ORIGIN, CaseState.REVOKED))
            .containsAll(state.next());
      }
    }
  }

  @Test
  void refusesARevisionThatWasNotSeen() {
    Way way = new Way(CaseState.SUBMITTED, 3, NOW, null);
    assertThatThrownBy(() -> way.require(2)).isInstanceOf(Refusal.class);
  }
}
