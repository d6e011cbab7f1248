package org.tongban.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.Role;
import org.tongban.registry.Enrolment;
import org.tongban.testing.IntegrationTest;
import org.tongban.testing.SignIns;

/** What a bundle shows to its applicant, to the desk and to the item office. */
@IntegrationTest
class BundlePagesIntegrationTests {

  private static final String ACCOUNT = "6200000000000000001";

  @Autowired Applications applications;
  @Autowired Bundles bundles;
  @Autowired Desk desk;
  @Autowired Enrolment enrolment;
  @Autowired MockMvc web;
  @Autowired SignIns signIns;
  @Autowired Clock clock;

  private Actor mother;
  private Bundled newborn;

  @BeforeEach
  void handIn() {
    mother = signIns.resident("320509", Family.enrol(enrolment).mother());
    List<Map<String, String>> steps = Bundled.steps(China.today(clock), Map.of());
    newborn =
        new Bundled(Matter.submitted(applications, desk, mother, "newborn", steps), bundles, desk);
  }

  @Test
  void showTheApplicantEachPartAndTheWayToIt() throws Exception {
    String before = body(mother, "/cases/" + newborn.whole().id());
    assertThat(before).contains("各部门正在办", "预防接种证", "等前一项办好 4 项", "办理中 1 项");
    newborn.grant(Family.WINDOW, "birth");

    CaseId card = newborn.part("socialCard").id();
    assertThat(body(mother, "/cases/" + newborn.whole().id()))
        .contains("href=\"/cases/" + card + "\"", "人力资源社会保障部门");
    assertThat(body(mother, "/cases/" + card))
        .contains("这是下面这件事的一项", "href=\"/cases/" + newborn.whole().id() + "\"");
    assertThat(body(mother, "/cases/" + newborn.whole().id() + "/withdrawal"))
        .contains("还没有办完的各项一起撤回");
    assertThat(body(mother, "/cases")).contains("新生儿一件事").doesNotContain("社会保障卡申领");
  }

  @Test
  void showTheDeskEveryStandingAndNoAnswerOfAnothersPart() throws Exception {
    newborn.grant(Family.WINDOW, "birth");
    Actor county = signIns.staff("320509", Role.COUNTY_OFFICER);

    assertThat(body(county, "/desk/cases/" + newborn.part("birth").id()))
        .contains("生育医疗费用报销", "/desk/cases/" + newborn.whole().id())
        .doesNotContain(ACCOUNT, newborn.part("costs").id().toString());
    assertThat(body(county, "/desk/cases/" + newborn.whole().id()))
        .contains("准予 1 项")
        .doesNotContain(ACCOUNT, "U340000001", "测小安");
    assertThat(answer(county, "/desk/cases/" + newborn.part("costs").id()).getStatus())
        .isEqualTo(404);
  }

  @Test
  void showTheItemOfficeThePartsInsteadOfAProcess() throws Exception {
    Actor editor = signIns.staff("3205", Role.ITEM_EDITOR);
    assertThat(body(editor, "/office/items/newborn/1.0.0/process"))
        .contains("/office/items/maternity-costs", "报销生育医疗费用吗? 报销，医院没有直接结算", "总是办");
    assertThat(body(editor, "/office/items/company-setup/1.0.0/process")).contains("其他部门");
  }

  private String body(Actor actor, String path) throws Exception {
    MockHttpServletResponse answer = answer(actor, path);
    assertThat(answer.getStatus()).as(path).isEqualTo(200);
    return answer.getContentAsString(StandardCharsets.UTF_8);
  }

  private MockHttpServletResponse answer(Actor actor, String path) throws Exception {
    return web.perform(get(path).locale(Locale.SIMPLIFIED_CHINESE).with(signIns.as(actor)))
        .andReturn()
        .getResponse();
  }
}
