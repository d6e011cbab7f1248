package org.tongban.identity.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.web.method.HandlerMethod;
import org.tongban.kernel.Access;
import org.tongban.kernel.AccountId;
import org.tongban.kernel.Actor;
import org.tongban.kernel.RegionCode;
import org.tongban.kernel.Role;

class AccessTests {

  @Test
  void aJurisdictionCoversItselfAndWhatLiesInIt() {
    Actor county = actor("310118", Role.COUNTY_OFFICER);

    assertThat(county.covers(new RegionCode("310118"))).isTrue();
    assertThat(county.covers(new RegionCode("310118102"))).isTrue();
    assertThat(county.covers(new RegionCode("310118102003"))).isTrue();
  }

  @Test
  void aJurisdictionCoversNeitherItsNeighbourNorWhatIsAboveIt() {
    Actor town = actor("310118102", Role.WINDOW_OFFICER);

    assertThat(town.covers(new RegionCode("310118101"))).isFalse();
    assertThat(town.covers(new RegionCode("310118"))).isFalse();
    assertThat(town.covers(new RegionCode("320509"))).isFalse();
    assertThat(town.covers(RegionCode.NATION)).isFalse();
  }

  @Test
  void theNationCoversEverything() {
    assertThat(actor("", Role.ADMINISTRATOR).covers(new RegionCode("330421"))).isTrue();
  }

  @Test
  void aMethodIsDeclaredByItselfBeforeItsClass() throws NoSuchMethodException {
    assertThat(endpoint("closed").access()).isNull();
    assertThat(endpoint("closed").open()).isFalse();
    assertThat(endpoint("closed").admits(actor("", Role.ADMINISTRATOR))).isFalse();
    assertThat(endpoint("open").open()).isTrue();
    assertThat(endpoint("own").admits(actor("310118", Role.RESIDENT))).isTrue();
    assertThat(endpoint("own").admits(actor("310118", Role.WINDOW_OFFICER))).isFalse();
  }

  @Test
  void residentsAndStaffAreSentToTheirOwnSignIn() throws NoSuchMethodException {
    assertThat(endpoint("own").signIn()).isEqualTo("/login");
    assertThat(endpoint("desk").signIn()).isEqualTo("/desk/login");
  }

  private static Actor actor(String jurisdiction, Role role) {
    return new Actor(
        AccountId.next(), Set.of(role), new RegionCode(jurisdiction), Optional.empty());
  }

  private static Endpoint endpoint(String method) throws NoSuchMethodException {
    return Endpoint.of(
        "/fixture", new HandlerMethod(new Fixture(), Fixture.class.getDeclaredMethod(method)));
  }

  static final class Fixture {

    void closed() {}

    @Access(scope = Access.Scope.PUBLIC)
    void open() {}

    @Access(roles = Role.RESIDENT, scope = Access.Scope.OWN)
    void own() {}

    @Access(roles = Role.WINDOW_OFFICER, scope = Access.Scope.JURISDICTION)
    void desk() {}
  }
}
