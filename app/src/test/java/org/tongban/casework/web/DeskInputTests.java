package org.tongban.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tongban.casework.DeskAction;

class DeskInputTests {

  @Test
  void asksForAnActionFirst() {
    assertThat(fields(new DeskInput("ANYTHING", 1, "", "", 0, false))).containsExactly("act");
  }

  @Test
  void asksForAReasonWhereTheActionNeedsOne() {
    assertThat(fields(typed(DeskAction.REFUSE, " \n", "", 0, false))).containsExactly("reason");
    assertThat(fields(typed(DeskAction.REFUSE, "不一致", "", 0, false))).isEmpty();
    assertThat(fields(typed(DeskAction.REFUSE, "长".repeat(501), "", 0, false)))
        .containsExactly("reason");
    assertThat(fields(typed(DeskAction.REFUSE, "a\u0000b", "", 0, false)))
        .containsExactly("reason");
  }

  @Test
  void takesEveryLineForAPoint() {
    DeskInput typed = typed(DeskAction.ASK_CORRECTION, "", " 请说明住所 \r\n\r\n请写明时间", 0, false);
    assertThat(fields(typed)).isEmpty();
    assertThat(typed.decision().points()).containsExactly("请说明住所", "请写明时间");
    assertThat(fields(typed(DeskAction.ASK_CORRECTION, "", " \n ", 0, false)))
        .containsExactly("points");
    assertThat(fields(typed(DeskAction.ASK_CORRECTION, "", "一条\n".repeat(21), 0, false)))
        .containsExactly("points");
  }

  @Test
  void wantsFlaggedChecksSeenBeforeACaseGoesOn() {
    assertThat(fields(typed(DeskAction.ACCEPT, "", "", 2, false))).containsExactly("seen");
    assertThat(fields(typed(DeskAction.ACCEPT, "", "", 2, true))).isEmpty();
    assertThat(fields(typed(DeskAction.REFUSE, "不一致", "", 2, false))).isEmpty();
  }

  @Test
  void sendsNoReasonWithAnActionThatNeedsNone() {
    assertThat(typed(DeskAction.ACCEPT, "写了又改主意", "", 0, false).decision().reason()).isEmpty();
  }

  private static DeskInput typed(
      DeskAction action, String reason, String points, int flags, boolean seen) {
    return new DeskInput(action.name(), 3, reason, points, flags, seen);
  }

  private static List<String> fields(DeskInput input) {
    return input.problems().stream().map(DeskForm.Problem::field).toList();
  }
}
