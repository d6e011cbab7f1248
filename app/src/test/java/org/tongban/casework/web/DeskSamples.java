package org.tongban.casework.web;

import java.util.List;
import java.util.stream.IntStream;
import org.tongban.casework.StageLine;
import org.tongban.ui.CheckRow;
import org.tongban.ui.DiffRow;
import org.tongban.ui.QueueRow;

/** Views of the desk for drawing: one as usual, one with everything long. */
final class DeskSamples {

  private static final String HREF = "/desk/cases/019aa0de-0000-7000-8000-000000000417";

  private DeskSamples() {}

  static QueueView queue() {
    return new QueueView(
        14,
        filters(),
        List.of(
            row("夫妻投靠落户", "red", "红 超时 40 分", "周*根，受理", "09:50 到期", false),
            row("夫妻投靠落户", "red", "红 剩 1 时 10 分", "林*然，核实迁出", "11:40 到期", false),
            row("夫妻投靠落户", "orange", "橙 今天", "吴*，落户", "17:30 到期", false),
            row("夫妻投靠落户", "orange", "橙 今天", "郑*强，审批", "17:30 到期", false),
            row("夫妻投靠落户", "yellow", "黄 1 个工作日", "陈*宁，受理", "11月18日 17:30 到期", true),
            row("夫妻投靠落户", "yellow", "黄 2 个工作日", "何*芳，受理", "11月19日 17:30 到期", false),
            row("夫妻投靠落户", "blue", "蓝 6 个工作日", "许*珍，受理", "11月25日 17:30 到期", false),
            row("夫妻投靠落户", "blue", "蓝 7 个工作日", "马*亮，受理", "11月26日 17:30 到期", false)),
        "",
        "/desk?from=20",
        6);
  }

  private static List<QueueView.Filter> filters() {
    return List.of(
        new QueueView.Filter("/desk", "", "全部", true),
        new QueueView.Filter("/desk?light=red", "red", "红 2", false),
        new QueueView.Filter("/desk?light=orange", "orange", "橙 2", false),
        new QueueView.Filter("/desk?light=yellow", "yellow", "黄 4", false),
        new QueueView.Filter("/desk?light=blue", "blue", "蓝 6", false));
  }

  private static QueueRow row(
      String title, String level, String word, String detail, String due, boolean current) {
    return new QueueRow(HREF, title, level, word, detail, due, current);
  }

  static QueueView emptyQueue() {
    return new QueueView(0, filters(), List.of(), "", "", 0);
  }

  static DeskHome home() {
    return new DeskHome(
        List.of(queue().rows().getFirst()),
        List.of(
            row("夫妻投靠落户", "", "", "孙*，已落户", "11月16日 15:20", false),
            row("夫妻投靠落户", "yellow", "黄 2 个工作日", "罗*一，审批", "11月19日 17:30 到期", false)),
        "近 30 天重复提交：1 次，共 25 次提交，占 4%");
  }

  static DeskCase accepted(boolean unmasked) {
    return new DeskCase(
        HREF,
        "QS20261112-000417",
        "夫妻投靠落户，审批",
        "yellow",
        "黄 1 个工作日，11月18日 17:30 到期",
        List.of("11月12日 20:41提交", "审查中", "事项版本 1.0.0"),
        unmasked,
        List.of(
            new DeskCase.Facts(
                "申请人 陈*宁",
                "/desk/persons/1",
                List.of(
                    secret("身份号码", unmasked ? "34990219950312412X" : "349902********412X"),
                    new DeskCase.Fact("性别", "女", false, false),
                    new DeskCase.Fact("年龄", "31 岁", true, false),
                    new DeskCase.Fact("户籍地", "上海市青浦区朱家角镇", false, false),
                    new DeskCase.Fact("婚姻", "已婚", false, false),
                    new DeskCase.Fact("登记结婚", "2023年5月20日", true, false))),
            new DeskCase.Facts(
                "迁入户 张*明",
                "/desk/persons/2",
                List.of(
                    secret("身份号码", unmasked ? "349901199408152213" : "349901********2213"),
                    new DeskCase.Fact("户主", "张*明", false, false),
                    new DeskCase.Fact("住址", "吴江区震泽镇第三社区***", false, false),
                    new DeskCase.Fact("户别", "家庭户", false, false),
                    new DeskCase.Fact("人数", "2 人", true, false))),
            new DeskCase.Facts(
                "申请人填写",
                "",
                List.of(
                    new DeskCase.Fact("与户主", "配偶", false, false),
                    new DeskCase.Fact("居住起", "2023-06", false, false),
                    new DeskCase.Fact("住所", "自己或配偶的房子", false, false),
                    secret("手机", unmasked ? "13800002046" : "138****2046"),
                    new DeskCase.Fact("声明", "5 项都已确认", false, false)))),
        List.of(
            new CheckRow(false, "申请人是原户的户主且户内还有他人，迁出前须先办理户主变更", "本地夫妻投靠落户规定"),
            new CheckRow(true, "申请人户口状态正常", "户口登记条例第六条"),
            new CheckRow(true, "婚姻登记信息中有这段婚姻，且有效", "户口迁移“跨省通办”办理要求"),
            new CheckRow(true, "要迁入的是家庭户", "本地夫妻投靠落户规定"),
            new CheckRow(true, "没有其他正在办理的户口迁移", "户口登记条例第十条")),
        "4 项通过，1 项由您判断。机器只提示，不作决定",
        null,
        false,
        departments(),
        List.of(
            new DeskCase.Material("结婚证", "民政部门", "不用交：核对婚姻登记信息"),
            new DeskCase.Material("夫妻双方的户口簿", "公安机关", "不用交：核对户口登记信息"),
            new DeskCase.Material("夫妻双方的居民身份证", "公安机关", "不用交：核对公民身份号码和本人登录")),
        List.of(
            new DeskCase.Event("11月13日 09:20", "2026-11-13T09:20+08:00", "赵宁，吴江区", "受理", ""),
            new DeskCase.Event(
                "11月12日 20:41", "2026-11-12T20:41+08:00", "系统", "自动检查 5 项，4 项通过，1 项提示", ""),
            new DeskCase.Event("11月12日 20:41", "2026-11-12T20:41+08:00", "申请人", "提交", "")),
        List.of(new DeskCase.Message("11月13日 09:21", "准迁信息", "江苏省苏州市吴江区 → 上海市青浦区", "已签收")),
        "");
  }

  /** A clock that stands still, and did before. */
  static List<PauseRow> pauses() {
    return List.of(
        new PauseRow("路线实地核查", "要到现场看路线。".repeat(40), "11月17日 10:00 起，最迟到 11月24日", true),
        new PauseRow("中止", "等申请人回来", "11月13日 10:00 至 11月16日 09:00", false));
  }

  /** Stopping a clock, with something wrong. */
  static PauseForm stopping() {
    return new PauseForm(
        3,
        pauses(),
        List.of(
            new PauseForm.Choice("ROUTE_CHECK", "路线实地核查", "最长 5 个工作日"),
            new PauseForm.Choice("", "中止", "")),
        true,
        new PauseForm.Typed("", "等申请人", ""),
        "casework.pause.until.needed");
  }

  /** What rules granted and an official revoked. */
  static RulesView rules() {
    return new RulesView(
        "准予。本决定由“货车通行证”1.0.0 版的规则在 11月12日 20:41 自动作出。",
        List.of(new CheckRow(true, "轻型、中型货车可以自动批准", "当地公安机关关于货车通行管理的通告")),
        List.of(new ApplicationFact("是哪一类货车", "轻型货车", "申请人填写")),
        "11月13日 09:20 经 赵宁 核查，撤销",
        "行驶证上是重型货车。".repeat(40));
  }

  static List<DepartmentRow> departments() {
    return List.of(
        new DepartmentRow("企业登记", "市场监督管理部门", StageLine.Standing.PASSED, "已通过", "11月12日 20:41"),
        new DepartmentRow("参保登记", "人力资源社会保障部门", StageLine.Standing.OPEN, "办理中", "11月18日前办理"),
        new DepartmentRow("缴存登记", "住房公积金管理中心", StageLine.Standing.AHEAD, "未开始", ""));
  }

  private static DeskCase.Fact secret(String label, String value) {
    return new DeskCase.Fact(label, value, true, true);
  }

  /** Every text as long as it may be. */
  static DeskCase lengthy() {
    String text = "这里的每一段文字都写得很长以便看清楚版面在窄的屏幕上会不会被撑开".repeat(6);
    DeskCase plain = accepted(false);
    return new DeskCase(
        plain.href(),
        plain.number(),
        text.substring(0, 60),
        "red",
        "红 超时 21 天，" + "11月18日 17:30 到期",
        IntStream.range(0, 8).mapToObj(i -> "一段补充说明 " + i).toList(),
        false,
        List.of(
            new DeskCase.Facts(
                "Applicant " + "x".repeat(60),
                "/desk/persons/1",
                List.of(
                    new DeskCase.Fact("Registered", text, false, false),
                    new DeskCase.Fact("Address", "y".repeat(80), false, false),
                    secret("Citizen no.", "349902********412X")))),
        IntStream.range(0, 12).mapToObj(i -> new CheckRow(i % 3 != 0, text, text)).toList(),
        text,
        rules(),
        true,
        IntStream.range(0, 5)
            .mapToObj(
                i -> new DepartmentRow(text, text, StageLine.Standing.OPEN, "办理中", "11月18日前办理"))
            .toList(),
        IntStream.range(0, 6).mapToObj(i -> new DeskCase.Material(text, text, text)).toList(),
        IntStream.range(0, 30)
            .mapToObj(
                i -> new DeskCase.Event("11月12日 20:41", "2026-11-12T20:41+08:00", text, text, text))
            .toList(),
        IntStream.range(0, 6)
            .mapToObj(i -> new DeskCase.Message("11月12日 20:41", text, text, "等待签收"))
            .toList(),
        "/desk/ratings/offers/019aa0de-0000-7000-8000-000000000417");
  }

  static DeskForm form(String chosen, String reason, List<DeskForm.Problem> problems) {
    return new DeskForm(
        List.of(
            choice("APPROVE", 1, "准予迁入，发往迁出地", "准予并发往迁出地", true, false, false),
            choice("ASK_CORRECTION", 2, "一次告知，退回补正", "退回补正", false, false, true),
            choice("REFUSE", 3, "不予办理，写明理由", "不予办理", false, true, false)),
        new DeskInput(chosen, 3, reason, "", 1, false),
        1,
        problems);
  }

  static DeskForm nothingToDo(String reason) {
    return new DeskForm(List.of(), new DeskInput("REFUSE", 3, reason, "", 0, false), 1, List.of());
  }

  private static DeskForm.Choice choice(
      String action,
      int key,
      String label,
      String confirm,
      boolean cautious,
      boolean asksReason,
      boolean asksPoints) {
    return new DeskForm.Choice(
        action,
        key,
        label,
        confirm,
        cautious,
        asksReason,
        asksPoints,
        action.equals("APPROVE")
            ? List.of(
                new DiffRow("准迁信息", List.of(), List.of("新建，有效至2026年12月31日（40 天）")),
                new DiffRow("陈*宁，上海市青浦区", List.of("有效"), List.of("有效，锁定到核实结束")),
                new DiffRow("吴江区震泽镇***", List.of("现在不变"), List.of("落户时加入陈*宁，为“妻”")),
                new DiffRow("同时通知", List.of(), List.of("迁出地公安机关，申请人")))
            : List.of(new DiffRow("办件", List.of("审查中"), List.of("不予办理，理由告知申请人", "户口登记不变"))));
  }

  static DeskNotice conflict() {
    return new DeskNotice(
        DeskNotice.Kind.REFUSED,
        "没有办成：这一件刚刚有了变化",
        List.of("赵宁，吴江区，11月17日 10:41：受理", "您的操作没有做任何更改，写的内容还在。下面是最新情况，请看过再办。"));
  }

  static DeskNotice done() {
    return new DeskNotice(DeskNotice.Kind.DONE, "已受理，转县局审批", List.of("已保存并通知申请人。请从左边的队列办下一件。"));
  }
}
