package org.tongban.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Locale;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Department;
import org.tongban.kernel.Role;
import org.tongban.testing.IntegrationTest;
import org.tongban.testing.SignIns;

/** Departments and the officers of them. */
@IntegrationTest
class DepartmentsPagesIntegrationTests {

  @Autowired MockMvc web;
  @Autowired SignIns signIns;
  @Autowired Departments departments;
  @Autowired AccountRows rows;
  @Autowired JdbcClient jdbc;

  private Actor administrator = Actor.system(org.tongban.kernel.RegionCode.NATION);

  @BeforeEach
  void signIn() {
    administrator = signIns.staff("", Role.ADMINISTRATOR);
  }

  @Test
  void addsADepartmentAndRenamesIt() throws Exception {
    web.perform(name("WATER", "水务部门")).andExpect(status().isFound());
    web.perform(name("WATER", "水利部门")).andExpect(status().isFound());

    assertThat(departments.find(new Department("WATER")).orElseThrow().name(Locale.CHINA))
        .isEqualTo("水利部门");
    web.perform(get("/admin/departments").with(signIns.inChinese(administrator)))
        .andExpect(content().string(Matchers.containsString("水利部门")));
  }

  @Test
  void keepsWhatWasTypedOfADepartmentThatCannotBe() throws Exception {
    web.perform(name("water works", "水务部门"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(Matchers.containsString("water works")));
    web.perform(name("WATERWAYS", " ")).andExpect(status().isUnprocessableContent());
    assertThat(departments.find(new Department("WATERWAYS"))).isEmpty();
  }

  @Test
  void opensAnAccountOfADepartmentAndNoneWithout() throws Exception {
    web.perform(officer("TAX")).andExpect(status().isOk());
    assertThat(rows.byLoginName("tax.pages").orElseThrow().rights().department())
        .isEqualTo(new Department("TAX"));

    for (String wrong : new String[] {"", "NOWHERE", "no code"}) {
      web.perform(officer(wrong))
          .andExpect(status().isUnprocessableContent())
          .andExpect(content().string(Matchers.containsString("f-department")));
    }
  }

  @Test
  void trustsNoDepartmentWrittenPastThePlatform() throws Exception {
    Actor officer = signIns.staff("320509", Role.WINDOW_OFFICER);
    jdbc.sql(
            """
            UPDATE identity.account SET department = 'TAX', roles = '{DEPARTMENT_OFFICER}'
            WHERE id = :id
            """)
        .param("id", officer.account().value())
        .update();

    assertThat(rows.find(officer.account()).orElseThrow().intact()).isFalse();
  }

  private MockHttpServletRequestBuilder name(String code, String zhCn) {
    return post("/admin/departments")
        .param("code", code)
        .param("zhCn", zhCn)
        .param("zhTw", "水務部門")
        .param("en", "Water")
        .with(signIns.inChinese(administrator));
  }

  private MockHttpServletRequestBuilder officer(String department) {
    return post("/admin/accounts")
        .param("login", "tax.pages")
        .param("name", "税务局 登记岗")
        .param("region", "320509")
        .param("role", "DEPARTMENT_OFFICER")
        .param("department", department)
        .with(signIns.inChinese(administrator));
  }
}
