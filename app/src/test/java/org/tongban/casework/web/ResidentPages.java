package org.tongban.casework.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.tongban.casework.CaseState;
import org.tongban.casework.Draft;
import org.tongban.casework.HistoryLine;
import org.tongban.casework.Paper;
import org.tongban.casework.Procedure;
import org.tongban.casework.Tracking;
import org.tongban.items.FormStep;
import org.tongban.items.ItemVersion;
import org.tongban.kernel.AccountId;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.RegionCode;
import org.tongban.kernel.Role;
import org.tongban.ui.Page;

/** Every resident's page with made-up contents, the longest there are among them. */
final class ResidentPages {

  static final CaseId CASE = CaseId.of("019ab1f0-0000-7000-8000-000000000001");
  static final Instant NOW = Instant.parse("2026-11-21T12:41:00Z");

  private static final String LONG_NAME = "夫妻投靠落户（跨省通办）";
  private static final String LONG = "青浦区华新镇凤溪社区第十二居民小组沿河路西侧原供销社宿舍后排三单元***".repeat(2);
  private static final ItemVersion ITEM = new ItemVersion("spouse-joining", "1.0.0");
  private static final List<CaseState> WAY =
      List.of(
          CaseState.SUBMITTED,
          CaseState.ACCEPTED,
          CaseState.PERMIT_ISSUED,
          CaseState.SENT_TO_ORIGIN,
          CaseState.MOVED_OUT,
          CaseState.SETTLED);

  private ResidentPages() {}

  /** A page to draw: template and model. */
  record Sample(String name, String template, Map<String, Object> model) {}

  static Page page(Locale locale, boolean elder, boolean signedIn) {
    ResourceBundleMessageSource words = new ResourceBundleMessageSource();
    words.setDefaultEncoding("UTF-8");
    words.setFallbackToSystemLocale(false);
    words.setBasenames(
        "messages/casework-resident",
        "messages/casework",
        "messages/casework-desk",
        "messages/registry-papers",
        "messages/appointments",
        "messages/region",
        "messages/ui");
    Actor actor =
        signedIn
            ? new Actor(
                new AccountId(new UUID(0, 1)),
                java.util.Set.of(Role.RESIDENT),
                new RegionCode("310118"),
                Optional.empty())
            : null;
    return new Page(words, locale, elder, "/", "token", actor, signedIn ? "陈*宁" : "");
  }

  static Stream<Sample> all(Page page) {
    return Stream.of(
        home("home-signed-out", page, false, List.of(), List.of()),
        home(
            "home",
            page,
            true,
            List.of(view(page, CaseState.SENT_TO_ORIGIN)),
            List.of(card(page, ""))),
        new Sample(
            "start",
            "casework/resident/start.jte",
            Map.of(
                "page",
                page,
                "code",
                "spouse-joining",
                "item",
                LONG_NAME,
                "guide",
                List.of(LONG, LONG),
                "materials",
                List.of(new ApplicationFact("结婚证", "不用交：核对婚姻登记信息", "民政部门")),
                "steps",
                List.of("配偶和要迁入的户", "住所和联系电话", "声明"))),
        step("step", page, StepSamples.first(page)),
        step("step-mending", page, StepSamples.mending(page)),
        step("step-stale", page, StepSamples.stale(page)),
        step("step-check", page, StepSamples.check(page)),
        tracker("tracker", page, CaseState.SENT_TO_ORIGIN),
        tracker("tracker-mend", page, CaseState.CORRECTION_ASKED),
        tracker("tracker-settled", page, CaseState.SETTLED),
        tracker("tracker-refused", page, CaseState.REFUSED),
        tracker("tracker-revoked", page, CaseState.REVOKED),
        tracker("tracker-stopped", page, CaseState.IN_REVIEW),
        new Sample(
            "withdrawal",
            "casework/resident/withdrawal.jte",
            Map.of("page", page, "view", view(page, CaseState.MOVED_OUT))),
        new Sample(
            "deletion",
            "casework/resident/deletion.jte",
            Map.of("page", page, "draft", draft(), "item", LONG_NAME)),
        cases("cases", page, List.of(view(page, CaseState.IN_REVIEW)), List.of(card(page, "QS1"))),
        cases("cases-empty", page, List.of(), List.of()),
        new Sample("me", "casework/resident/me.jte", Map.of("page", page)),
        new Sample("components", "ui/gallery.jte", Map.of("page", page)));
  }

  static TrackerView view(Page page, CaseState state) {
    return TrackerViews.of(
        page,
        tracking(state),
        LONG_NAME,
        state == CaseState.REVOKED ? DeskSamples.rules() : null,
        state == CaseState.IN_REVIEW ? DeskSamples.pauses() : List.of(),
        DeskSamples.departments());
  }

  private static Sample step(String name, Page page, ApplicationStepView step) {
    return new Sample(name, "casework/resident/step.jte", Map.of("page", page, "step", step));
  }

  private static Sample tracker(String name, Page page, CaseState state) {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("page", page);
    model.put("view", view(page, state));
    return new Sample(name, "casework/resident/tracker.jte", model);
  }

  private static Sample home(
      String name,
      Page page,
      boolean resident,
      List<TrackerView> open,
      List<ResidentCaseCard> cards) {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("page", page);
    model.put("resident", resident);
    model.put("staff", false);
    model.put("count", 1);
    model.put("tiles", List.of(new ResidentTile("/items/spouse-joining", LONG_NAME)));
    model.put("drafts", cards);
    model.put("open", open);
    model.put("rate", cards);
    return new Sample(name, "casework/resident/home.jte", model);
  }

  private static Sample cases(
      String name, Page page, List<TrackerView> open, List<ResidentCaseCard> cards) {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("page", page);
    model.put("drafts", cards);
    model.put("open", open);
    model.put("finished", cards);
    model.put("number", 2);
    model.put("total", cards.isEmpty() ? 1 : 3);
    model.put("said", cards.isEmpty() ? "deleted" : "kept");
    return new Sample(name, "casework/resident/cases.jte", model);
  }

  private static ResidentCaseCard card(Page page, String number) {
    return new ResidentCaseCard(
        CASE,
        LONG_NAME,
        number,
        page.t("casework.resident.state.settled.headline"),
        NOW,
        !number.isEmpty());
  }

  private static Draft draft() {
    return new Draft(
        CASE,
        ITEM,
        CaseState.DRAFT,
        3,
        1,
        Map.of(),
        Map.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Tracking tracking(CaseState state) {
    int here = Math.max(WAY.indexOf(state), 0);
    boolean settled = state == CaseState.SETTLED;
    List<Tracking.Stage> stages =
        WAY.stream()
            .map(stage -> {
              int at = WAY.indexOf(stage);
              Tracking.Progress progress =
                  at < here || settled
                      ? Tracking.Progress.DONE
                      : at == here ? Tracking.Progress.CURRENT : Tracking.Progress.AHEAD;
              return new Tracking.Stage(stage, progress, NOW.plusSeconds(86_400L * at));
            })
            .toList();
    return new Tracking(
        CASE,
        "QS20261121-000417",
        ITEM,
        state,
        5,
        stages,
        Optional.of(new RegionCode("320509104")),
        NOW.plusSeconds(1_382_400),
        NOW.plusSeconds(864_000),
        List.of(
            new HistoryLine(
                NOW,
                "accepted",
                CaseState.ACCEPTED,
                new RegionCode("320509104"),
                new AccountId(new UUID(0, 2)),
                LONG)),
        state == CaseState.CORRECTION_ASKED ? List.of("请补充房屋所有人的联系电话", LONG) : List.of(),
        state == CaseState.REFUSED ? LONG : "",
        Optional.of(new Paper("ZQ-1", java.time.LocalDate.of(2026, 11, 21), NOW)),
        state == CaseState.MOVED_OUT
            ? Optional.of(new Paper("QY-1", java.time.LocalDate.of(2026, 11, 21), NOW))
            : Optional.empty(),
        !settled,
        settled,
        state == CaseState.REFUSED ? Optional.of(5) : Optional.empty(),
        Procedure.MIGRATION,
        Optional.empty(),
        List.of(),
        List.of(),
        List.of());
  }

  /** The kinds of question a step can ask. */
  static List<ApplicationQuestion> questions(String problem) {
    Map<String, String> relations = new LinkedHashMap<>();
    relations.put("10", "配偶");
    relations.put("38", "儿媳");
    relations.put("97", "其他亲属");
    return List.of(
        new ApplicationQuestion(
            "relation",
            FormStep.Kind.CHOICE,
            "您是该户户主的什么人?",
            "配偶就是户主的，选“配偶”。",
            relations,
            true,
            "10",
            ""),
        new ApplicationQuestion(
            "residenceSince",
            FormStep.Kind.MONTH,
            "您从哪年哪月起住在迁入地?",
            "填年和月，例如 2023-06。",
            Map.of(),
            true,
            "2023-13",
            problem),
        new ApplicationQuestion(
            "phone", FormStep.Kind.PHONE, "联系手机号", "11 位数字。", Map.of(), true, "1380000", problem),
        new ApplicationQuestion(
            "remark", FormStep.Kind.TEXT, "还有什么要告诉窗口的", "最多 200 字。", Map.of(), false, LONG, ""),
        new ApplicationQuestion(
            "consent",
            FormStep.Kind.CONFIRM,
            "户主和房屋所有人同意我落户",
            "窗口受理时会向他们核实。",
            Map.of(),
            true,
            "",
            problem));
  }
}
