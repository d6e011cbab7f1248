package org.tongban.acceptance;

import com.microsoft.playwright.Page;
import java.util.Map;

/** A service place of the county's with an appointment, a number called and one that waits. */
final class Hall {

  private final Scene scene;
  private final Map<String, String> names;

  Hall(Scene scene, Map<String, String> names) {
    this.scene = scene;
    this.names = names;
  }

  void fill() {
    Page desk = scene.visit(Who.COUNTY).open("/desk/visits").page();
    names.put(
        "place",
        desk.locator("main a[href^='/desk/visits/']")
            .first()
            .getAttribute("href")
            .replaceAll(".*/", ""));
    for (int i = 0; i < 3; i++) {
      give(desk);
    }
    names.put("ticket", desk.url().replaceAll(".*given=", ""));
    desk.navigate(desk.url().replaceAll("\\?.*", ""));
    desk.locator("form[action$='/next'] button").click();
    desk.waitForSelector("form[action$='/serve']");
    book(scene.visit(Who.NEWCOMER));
  }

  private void give(Page desk) {
    scene.visit(Who.COUNTY).open(scene.path("/desk/visits/{place}"));
    desk.locator("form[action$='/walkins'] button").click();
    desk.waitForURL(url -> url.contains("given="));
  }

  private void book(Visit resident) {
    Page page = resident.open(scene.path("/visits/places/{place}")).page();
    String check = page.locator("#times a[href^='/visits/check']").first().getAttribute("href");
    names.put("slot", check.replaceAll(".*\\?", ""));
    names.put("day", check.replaceAll(".*day=([0-9-]+).*", "$1"));
    resident.open(check);
    page.locator("main form button").click();
    page.waitForURL(url -> url.matches(".*/visits/mine/[0-9a-f-]{36}"));
    names.put("booking", page.url().replaceAll(".*/", ""));
  }
}
