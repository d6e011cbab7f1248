package org.tongban.acceptance;

import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.stream.Stream;

/** The screens and letters that every page must stand. */
enum Sight {
  PHONE(360, 800, false),
  DESK(1440, 900, false),
  ELDER_PHONE(360, 800, true),
  ELDER_DESK(1440, 900, true);

  private final int width;
  private final int height;
  private final boolean elder;

  Sight(int width, int height, boolean elder) {
    this.width = width;
    this.height = height;
    this.elder = elder;
  }

  /**
   * Opens the path in normal letters and in 长辈版 and holds it to the rules on every screen. A page
   * is the same whatever the screen that asks for it, so it is asked for once in each mode.
   */
  static void holdAll(Visit visit, String path) {
    for (boolean elder : new boolean[] {false, true}) {
      visit
          .context()
          .addCookies(
              List.of(
                  new Cookie("mode", elder ? "elder" : "standard")
                      .setUrl(visit.installation().address("/"))));
      visit.open(path);
      Stream.of(values())
          .filter(sight -> sight.elder == elder)
          .forEach(sight -> sight.holdAsItStands(visit, path));
    }
  }

  /** Holds the page that is open, for answers to a form that have no address of their own. */
  void holdAsItStands(Visit visit, String path) {
    String name = this + " " + path;
    visit.page().setViewportSize(width, height);
    visit.page().evaluate("elder => document.body.toggleAttribute('data-mode', elder)", elder);
    if (elder) {
      visit.page().evaluate("document.body.dataset.mode = 'elder'");
    }
    visit.accessible(name);
    if (elder) {
      LargeLetters.hold(visit, name);
    }
  }
}
