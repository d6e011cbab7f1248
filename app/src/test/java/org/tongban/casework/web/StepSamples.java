package org.tongban.casework.web;

import java.util.List;
import java.util.Map;
import org.tongban.items.FormStep;
import org.tongban.ui.Page;

/** Steps of a form in the states a person can meet. */
final class StepSamples {

  private static final String PROBLEM = "请填年和月，例如 2023-06";

  private StepSamples() {}

  static ApplicationStepView first(Page page) {
    return view(page, 1, "", List.of(), List.of("请补充房屋所有人的联系电话"));
  }

  static ApplicationStepView mending(Page page) {
    return view(page, 2, PROBLEM, List.of(), List.of());
  }

  static ApplicationStepView stale(Page page) {
    return view(page, 2, "", List.of(new ApplicationFact("联系手机号", "13900000000", "")), List.of());
  }

  static ApplicationStepView check(Page page) {
    return view(page, 3, "", List.of(), List.of());
  }

  private static ApplicationStepView view(
      Page page,
      int number,
      String problem,
      List<ApplicationFact> elsewhere,
      List<String> correction) {
    List<ApplicationFact> known =
        number == 2
            ? List.of()
            : List.of(
                fact(page, "您的姓名", "陈*宁"),
                fact(page, "您的公民身份号码", "3499**********412X"),
                fact(page, "您现在的户口所在地", "青浦区华新镇凤溪社区沿河路***"),
                fact(page, "登记结婚日期", "2023年5月20日"));
    List<ApplicationQuestion> all = ResidentPages.questions(problem);
    List<ApplicationQuestion> questions =
        number == 3 ? all.stream().filter(q -> q.kind() == FormStep.Kind.CONFIRM).toList() : all;
    ApplicationSection section =
        new ApplicationSection(
            1,
            "配偶和要迁入的户",
            known,
            List.of(new ApplicationSection.Answer("relation", "您是该户户主的什么人?", "配偶")));
    return new ApplicationStepView(
        ResidentPages.CASE,
        "夫妻投靠落户（跨省通办）",
        number,
        3,
        4,
        number == 2,
        "住所和联系电话",
        known,
        questions,
        problem.isEmpty() ? Map.of() : Map.of("f-residenceSince", "居住开始：" + problem),
        problem.isEmpty() ? "" : "E-1121-2041-9f3a",
        correction,
        elsewhere,
        number == 3 ? List.of(section) : List.of(),
        ResidentPages.NOW);
  }

  private static ApplicationFact fact(Page page, String label, String value) {
    return new ApplicationFact(label, value, page.t("casework.resident.source", "户口登记信息"));
  }
}
