package org.tongban.acceptance;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** An official at a desk. */
record Official(Visit visit, String login) implements AutoCloseable {

  private Page page() {
    return visit.page();
  }

  /** Signs in with the password and the one-time code that the demonstration shows. */
  Official signIn() {
    visit.open("/desk/login");
    page().fill("#name", login);
    page().fill("#password", "tongban-demonstration");
    page().click("main button.tb-btn");
    page().fill("#code", codeNow());
    page().click("main button.tb-btn");
    page().waitForURL(url -> !url.contains("/login"));
    return this;
  }

  private String codeNow() {
    Page accounts = visit.context().newPage();
    try {
      accounts.navigate(visit.installation().address("/demonstration"));
      return accounts.locator("tr[data-login='%s'] [data-code]".formatted(login)).innerText();
    } finally {
      accounts.close();
    }
  }

  /** Opens the case once it offers the action; messages between districts take a moment. */
  Official open(String caseId, String action) {
    Locator choice = choice(action);
    visit.open("/desk/cases/" + caseId);
    page()
        .waitForCondition(() -> {
          page().reload();
          return choice.count() == 1;
        });
    choice.check();
    return this;
  }

  /** Opens the first case of the queue; messages between districts take a moment. */
  Official openFirst() {
    Locator first = page().locator(".tb-queue li a").first();
    page()
        .waitForCondition(() -> {
          visit.open("/desk");
          return first.count() > 0;
        });
    first.click();
    page().waitForURL(url -> url.contains("/desk/cases/"));
    return this;
  }

  /** Confirms the chosen action, having looked at what was flagged. */
  Official decide(String reason) {
    Locator seen = page().locator("#act input[name='seen']");
    if (seen.count() == 1 && seen.isVisible()) {
      seen.check();
    }
    if (!reason.isEmpty()) {
      page().fill("#reason", reason);
    }
    page().click("#act button.tb-btn");
    page().waitForLoadState();
    return this;
  }

  private Locator choice(String action) {
    return page().locator("#act input[name='act'][value='%s']".formatted(action));
  }

  @Override
  public void close() {
    visit.close();
  }
}
