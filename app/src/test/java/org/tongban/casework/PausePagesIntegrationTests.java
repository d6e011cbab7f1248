package org.tongban.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tongban.kernel.Actor;
import org.tongban.registry.Enrolment;
import org.tongban.testing.IntegrationTest;
import org.tongban.testing.SignIns;

/** Stopping and starting a clock on the pages of desk and resident. */
@IntegrationTest
class PausePagesIntegrationTests {

  @Autowired Applications applications;
  @Autowired Desk desk;
  @Autowired Enrolment enrolment;
  @Autowired MockMvc web;
  @Autowired SignIns signIns;

  private Actor police;
  private Actor colleague;
  private Matter matter;

  @BeforeEach
  void apply() {
    police = signIns.officer("320509", "PUBLIC_SECURITY");
    colleague = signIns.officer("320509", "PUBLIC_SECURITY");
    matter =
        Matter.submitted(
            applications,
            desk,
            signIns.resident("320509", Single.enrol(enrolment).person()),
            "truck-permit",
            List.of(
                Map.of("plate", "苏E12345", "vehicleClass", "heavy", "emission", "national6"),
                Map.of(
                    "community", "320509101001",
                    "goods", "生活用品",
                    "roads", "core",
                    "hours", "day",
                    "period", "month"),
                Map.of(
                    "phone", "13912345678",
                    "decidedBy", "rules",
                    "truthful", "true",
                    "noticeRead", "true")));
  }

  @Test
  void stopsAndStartsTheClockAndShowsBothToBoth() throws Exception {
    String path = "/desk/cases/" + matter.id();
    assertThat(text(get(path), police)).contains("路线实地核查", "最长 5 个工作日", "中止");

    assertThat(stop(police, "ROUTE_CHECK", "到现场看转弯半径").getRedirectedUrl()).contains("#clock");
    assertThat(text(get(path), police))
        .contains("正在停止计时", "到现场看转弯半径", "恢复计时")
        .doesNotContain("name=\"act\"");
    assertThat(text(get("/desk?light=stopped"), police)).contains(path, "停表");
    assertThat(text(get("/cases/" + matter.id()), matter.resident()))
        .contains("现在停止计时", "路线实地核查", "到现场看转弯半径", "最迟到");

    assertThat(
            send(post(path + "/resumption").param("revision", seen()), colleague)
                .getRedirectedUrl())
        .contains("#clock");
    assertThat(text(get("/cases/" + matter.id()), matter.resident()))
        .contains("已恢复", "恢复计时")
        .doesNotContain("现在停止计时");
    assertThat(text(get(path), police)).contains("name=\"act\"");
  }

  @Test
  void keepsWhatWasTypedAndSaysWhatIsWrongWithIt() throws Exception {
    MockHttpServletResponse answer = stop(police, "", "等申请人补照片");

    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
        .contains("等申请人补照片", "请填最迟到哪一天", "什么都没有更改");
    assertThat(matter.track().pauses()).isEmpty();
  }

  @Test
  void tellsTheSecondOfTwoOfficialsWhatTheFirstDid() throws Exception {
    String seen = seen();
    stop(police, "ROUTE_CHECK", "到现场看转弯半径");

    MockHttpServletResponse late =
        send(
            post("/desk/cases/" + matter.id() + "/pause")
                .param("revision", seen)
                .param("procedure", "ROUTE_CHECK")
                .param("reason", "我也要去看"),
            colleague);
    assertThat(late.getStatus()).isEqualTo(409);
    assertThat(late.getContentAsString(StandardCharsets.UTF_8)).contains("进入特别程序，停止计时");
    assertThat(matter.track().pauses()).hasSize(1);
  }

  private MockHttpServletResponse stop(Actor official, String procedure, String reason)
      throws Exception {
    return send(
        post("/desk/cases/" + matter.id() + "/pause")
            .param("revision", seen())
            .param("procedure", procedure)
            .param("reason", reason),
        official);
  }

  private String seen() {
    return Integer.toString(matter.seenBy(police).revision());
  }

  private String text(MockHttpServletRequestBuilder request, Actor actor) throws Exception {
    return send(request, actor).getContentAsString(StandardCharsets.UTF_8);
  }

  private MockHttpServletResponse send(MockHttpServletRequestBuilder request, Actor actor)
      throws Exception {
    return web.perform(
            request.locale(Locale.SIMPLIFIED_CHINESE).with(signIns.as(actor)).with(csrf()))
        .andReturn()
        .getResponse();
  }
}
