package org.tongban.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Path;
import java.util.List;

/** One person at one browser. */
record Visit(Installation installation, BrowserContext context, Page page)
    implements AutoCloseable {

  private static final Path PICTURES = Path.of("target/pictures");

  /** Opens a page of the installation; the page must answer and not with a failure of ours. */
  Visit open(String path) {
    Response response = page.navigate(installation.address(path));
    assertThat(response.status()).as(path).isLessThan(500);
    return this;
  }

  /**
   * Takes a picture of the whole page, and holds it to the accessibility rules. The window grows to
   * the page for it, so that what is fixed to the bottom is at the bottom.
   */
  Visit picture(String name) {
    ViewportSize window = page.viewportSize();
    int height = ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
    page.setViewportSize(window.width, Math.max(window.height, Math.min(height, 3_000)));
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    page.setViewportSize(window.width, window.height);
    return accessible(name);
  }

  /**
   * WCAG 2.2 A and AA by axe; nothing may scroll sideways either. Our pages have no frames, so the
   * rules run in the page itself (legacy mode) and need no second page to put frames together.
   */
  Visit accessible(String name) {
    List<Rule> broken =
        new AxeBuilder(page)
            .setLegacyMode(true)
            .options(violationsAlone())
            .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
            .analyze()
            .getViolations();
    assertThat(broken).as(name).extracting(rule -> rule.getId() + " " + rule.getNodes()).isEmpty();
    Object sideways =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(sideways).as(name + " scrolls sideways").isEqualTo(0);
    return this;
  }

  private static AxeRunOptions violationsAlone() {
    AxeRunOptions options = new AxeRunOptions();
    options.setResultTypes(List.of("violations"));
    return options;
  }

  @Override
  public void close() {
    context.close();
  }
}
