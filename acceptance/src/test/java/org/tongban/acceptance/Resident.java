package org.tongban.acceptance;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A resident at a browser, doing what residents do. */
record Resident(Visit visit, String phone) implements AutoCloseable {

  private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");
  private static final Pattern CASE = Pattern.compile("/cases/([0-9a-f-]{36})");

  private Page page() {
    return visit.page();
  }

  /** Signs in with the code that the outbox shows; the page asked for comes after it. */
  Resident signIn() {
    visit.open("/login");
    page().fill("#phone", phone);
    page().click("main button.tb-btn");
    page().fill("#code", codeFromOutbox());
    page().click("main button.tb-btn");
    page().waitForURL(url -> !url.contains("/login"));
    return this;
  }

  private String codeFromOutbox() {
    Page outbox = visit.context().newPage();
    try {
      Locator newest =
          outbox.locator("main li").filter(new Locator.FilterOptions().setHasText(phone));
      outbox.navigate(visit.installation().address("/outbox"));
      outbox.waitForCondition(() -> {
        outbox.reload();
        return newest.count() > 0;
      });
      Matcher code = CODE.matcher(newest.first().locator("p").last().innerText());
      if (!code.find()) {
        throw new IllegalStateException("no code in the outbox");
      }
      return code.group(1);
    } finally {
      outbox.close();
    }
  }

  /** Starts the item and stands at its first step. */
  Resident begin(String item) {
    visit.open("/apply/" + item);
    page().click("main form button.tb-btn");
    page().waitForURL(url -> url.contains("/steps/1"));
    return this;
  }

  /** Answers the questions of a step: a choice or a tick by its value, everything else as text. */
  Resident answer(Map<String, String> answers) {
    answers.forEach(this::answer);
    return this;
  }

  private void answer(String name, String value) {
    Locator option = page().locator("main input[name='%s'][value='%s']".formatted(name, value));
    if (option.count() == 1) {
      option.check();
    } else if (page().locator("main select[name='%s']".formatted(name)).count() == 1) {
      page().selectOption("main select[name='%s']".formatted(name), value);
    } else {
      page().fill("main [name='%s']".formatted(name), value);
    }
  }

  /** Presses the one primary button of a step. */
  Resident next() {
    page().click("#step .tb-go button.tb-btn");
    return this;
  }

  /** The id of the case on the page. */
  String caseId() {
    Matcher id = CASE.matcher(page().url());
    if (!id.find()) {
      throw new IllegalStateException("not at a case: " + page().url());
    }
    return id.group(1);
  }

  @Override
  public void close() {
    visit.close();
  }
}
