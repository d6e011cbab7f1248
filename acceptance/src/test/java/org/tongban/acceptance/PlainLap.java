package org.tongban.acceptance;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongban.city.CoupleApart;

/** One case of 夫妻投靠 taken by plain requests of its four people. */
final class PlainLap implements AutoCloseable {

  private static final Duration MOST = Duration.ofSeconds(60);
  private static final String ITEM = "/apply/spouse-joining";

  private final CoupleApart couple;
  private final Caller resident;
  private final Caller window;
  private final Caller county;
  private final Caller origin;
  private String id = "";

  PlainLap(Installation installation, CoupleApart couple)
      throws IOException, GeneralSecurityException {
    this.couple = couple;
    resident = Caller.resident(installation, String.valueOf(couple.mover().phone()));
    window = Caller.official(installation, "window." + couple.target().townCode());
    county = Caller.official(installation, "county." + couple.target().district().code());
    origin = Caller.official(installation, "window." + couple.leaving().townCode());
  }

  /** The case; empty before it began. */
  String id() {
    return id;
  }

  Caller resident() {
    return resident;
  }

  /** Takes all steps from one to another, both included. */
  void take(Step from, Step to) {
    for (Step step : EnumSet.range(from, to)) {
      Answer answer = prepare(step).send().join();
      if (!answer.acknowledged()) {
        throw new AssertionError(step + " was answered with " + answer.status());
      }
      took(step, answer);
    }
  }

  /** Notes what an acknowledgement says. */
  void took(Step step, Answer answer) {
    if (step == Step.BEGIN) {
      id = answer.location().split("/", -1)[3];
    }
  }

  /** Opens the page of a step, once it is offered, and fills it in. */
  Attempt prepare(Step step) {
    return switch (step) {
      case BEGIN -> attempt(resident, ITEM, ITEM, "_csrf", Map.of());
      case HOUSEHOLD -> form(step, "", SpouseJoining.HOUSEHOLD);
      case RESIDENCE -> form(step, "", SpouseJoining.residence(couple));
      case STATEMENTS -> form(step, "/autosave", SpouseJoining.STATEMENTS);
      case SUBMIT -> form(step, "", SpouseJoining.STATEMENTS);
      case ACCEPT, SETTLE -> decision(window, step);
      case APPROVE -> decision(county, step);
      case MOVE_OUT -> decision(origin, step);
      case RATE ->
          attempt(
              resident,
              "/cases/" + id + "/rating",
              "/cases/" + id + "/rating",
              "grade",
              Map.of("grade", "1"));
    };
  }

  private Attempt form(Step step, String more, Map<String, String> answers) {
    String path = page(step);
    return attempt(resident, path, path + more, "revision", answers);
  }

  private String page(Step step) {
    return "/apply/cases/" + id + "/steps/" + step.page();
  }

  private Attempt decision(Caller official, Step step) {
    String path = "/desk/cases/" + id;
    return attempt(
        official,
        path,
        path + "/decision",
        "act\" value=\"" + step,
        Map.of("act", step.name(), "seen", "true"));
  }

  private static Attempt attempt(
      Caller caller, String page, String path, String offered, Map<String, String> fields) {
    Answer drawn =
        Patience.await(
            page + " with " + offered,
            MOST,
            () ->
                Optional.of(caller.get(page))
                    .filter(answer -> answer.body().contains("name=\"" + offered + "\"")));
    Map<String, String> all = new HashMap<>(fields);
    for (String name : List.of("_csrf", "revision", "flags")) {
      drawn.hidden(name).ifPresent(value -> all.put(name, value));
    }
    return new Attempt(caller, path, all);
  }

  /** Looks at what people look at besides: the full values, who saw them, the household. */
  void look() {
    String path = "/desk/cases/" + id;
    Attempt full = attempt(window, path, path + "/full", "why", Map.of("why", "compare"));
    Answer seen = full.send().join();
    if (!seen.body().contains(couple.mover().number())) {
      throw new AssertionError("the full number is not shown: " + seen.status());
    }
    for (String page : List.of("/me/access", "/me/household", "/me/messages")) {
      resident.get(page);
    }
  }

  /** Whether the step was taken; fails when it was taken twice. */
  boolean holds(Step step, Database database) {
    if (id.isEmpty()) {
      return false;
    }
    if (!step.count().isEmpty()) {
      String times = database.value(step.count().replace("?", "?::uuid"), id);
      if (Integer.parseInt(times) > 1) {
        throw new AssertionError(step + " was taken " + times + " times");
      }
      return times.equals("1");
    }
    return holds(Step.SUBMIT, database) || shown(step);
  }

  /** Whether the page of the form shows what was answered. */
  private boolean shown(Step step) {
    Answer drawn =
        Patience.await(
            page(step), MOST, () -> Optional.of(resident.get(page(step))).filter(a -> !a.cutOff()));
    Map<String, String> answers =
        switch (step) {
          case HOUSEHOLD -> SpouseJoining.HOUSEHOLD;
          case RESIDENCE -> SpouseJoining.residence(couple);
          default -> SpouseJoining.STATEMENTS;
        };
    return answers.entrySet().stream()
        .allMatch(answer ->
            drawn
                .first(
                    "(<input [^>]*name=\"%s\" value=\"0?%s\"(?: type=\"te| checked| inputmode))"
                        .formatted(answer.getKey().replace(".", "\\."), answer.getValue()))
                .isPresent());
  }

  @Override
  public void close() {
    List.of(resident, window, county, origin).forEach(Caller::close);
  }
}
