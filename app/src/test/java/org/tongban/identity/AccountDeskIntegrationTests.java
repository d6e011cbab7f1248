package org.tongban.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Set;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.tongban.kernel.Actor;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.RegionCode;
import org.tongban.kernel.Role;
import org.tongban.testing.IntegrationTest;
import org.tongban.testing.SignIns;

@IntegrationTest
class AccountDeskIntegrationTests {

  @Autowired AccountDesk desk;
  @Autowired SignIns signIns;
  @Autowired MockMvc web;

  private Actor administrator = Actor.system(RegionCode.NATION);

  @BeforeEach
  void openAdministrator() {
    administrator = signIns.staff("", Role.ADMINISTRATOR);
  }

  @Test
  void aDisabledAccountIsOutWithItsNextRequest() throws Exception {
    Actor officer = signIns.staff("310118", Role.WINDOW_OFFICER);
    web.perform(get("/admin").with(signIns.as(officer))).andExpect(status().isForbidden());

    desk.enable(administrator, officer.account(), false);

    web.perform(get("/admin").with(signIns.as(officer))).andExpect(status().isSeeOther());
  }

  @Test
  void changedRightsHoldWithTheNextRequest() throws Exception {
    Actor officer = signIns.staff("310118", Role.WINDOW_OFFICER);

    desk.changeRights(
        administrator,
        officer.account(),
        new Rights(RegionCode.NATION, Set.of(Role.ADMINISTRATOR)));

    web.perform(get("/admin").with(signIns.as(officer))).andExpect(status().isOk());
  }

  @Test
  void nobodyChangesTheirOwnRights() {
    assertThatThrownBy(() ->
            desk.changeRights(
                administrator,
                administrator.account(),
                new Rights(RegionCode.NATION, Set.of(Role.AUDITOR))))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void showsResidentsByMaskedPhoneOnly() throws Exception {
    String phone = SignIns.newPhone();
    Actor resident = signIns.resident("659004", PersonId.next(), phone);

    assertThat(desk.find(resident.account()).label()).isEqualTo(Masks.phone(phone));
    web.perform(
            get("/admin?region=659004&role=RESIDENT&state=ENABLED").with(signIns.as(administrator)))
        .andExpect(status().isOk())
        .andExpect(content().string(Matchers.containsString(Masks.phone(phone))))
        .andExpect(content().string(Matchers.not(Matchers.containsString(phone))));
  }
}
