package org.tongban.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongban.kernel.Actor;
import org.tongban.kernel.RegionCode;
import org.tongban.kernel.Role;
import org.tongban.testing.IntegrationTest;
import org.tongban.testing.SignIns;

@IntegrationTest
class VisitorsIntegrationTests {

  @Autowired Visitors visitors;
  @Autowired AccountDesk desk;
  @Autowired SignIns signIns;
  @Autowired JdbcClient jdbc;

  private Actor administrator = Actor.system(RegionCode.NATION);
  private Actor officer = administrator;
  private SignedIn signedIn = SignedIn.with(administrator.account(), Instant.now());

  @BeforeEach
  void begin() {
    administrator = signIns.staff("", Role.ADMINISTRATOR);
    officer = signIns.staff("310118", Role.WINDOW_OFFICER);
    signedIn = SignedIn.with(officer.account(), Instant.now(), Factor.PASSWORD, Factor.TOTP);
  }

  @Test
  void opensAnAccountOnceWhileItsRowIsTheSame() {
    String stamp = stamp();

    assertThat(visitors.of(signedIn, stamp))
        .isPresent()
        .map(System::identityHashCode)
        .isEqualTo(visitors.of(signedIn, stamp).map(System::identityHashCode));
  }

  @Test
  void knowsChangedRightsByTheNewStamp() {
    visitors.of(signedIn, stamp());

    desk.changeRights(
        administrator, officer.account(), new Rights(RegionCode.NATION, Set.of(Role.AUDITOR)));

    assertThat(visitors.of(signedIn, stamp()).orElseThrow().actor().roles())
        .containsExactly(Role.AUDITOR);
  }

  @Test
  void knowsNobodyOnceTheAccountIsDisabled() {
    visitors.of(signedIn, stamp());

    desk.enable(administrator, officer.account(), false);

    assertThat(visitors.of(signedIn, stamp())).isEmpty();
  }

  @Test
  void knowsNobodyWhoseRightsWereChangedPastThePlatform() {
    visitors.of(signedIn, stamp());

    jdbc.sql("UPDATE identity.account SET roles = '{ADMINISTRATOR}' WHERE id = ?")
        .param(officer.account().value())
        .update();

    assertThat(visitors.of(signedIn, stamp())).isEmpty();
  }

  @Test
  void asksForEveryFactorOfAHeldAccount() {
    visitors.of(signedIn, stamp());

    SignedIn half = SignedIn.with(officer.account(), Instant.now(), Factor.PASSWORD);

    assertThat(visitors.of(half, stamp())).isEmpty();
  }

  @Test
  void opensTheAccountForAStampOfAnother() {
    assertThat(visitors.of(signedIn, stamp(administrator)).orElseThrow().actor())
        .isEqualTo(officer);
  }

  private String stamp() {
    return stamp(officer);
  }

  private String stamp(Actor of) {
    return jdbc.sql("SELECT id || ':' || ctid || ':' || xmin FROM identity.account WHERE id = ?")
        .param(of.account().value())
        .query(String.class)
        .single();
  }
}
