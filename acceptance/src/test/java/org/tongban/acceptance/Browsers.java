package org.tongban.acceptance;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Chromium that trusts the installation's authority, as the README tells people to make theirs. */
final class Browsers implements AutoCloseable {

  private final Playwright playwright;
  private final Browser browser;
  private final Installation installation;

  Browsers(Installation installation) throws IOException, InterruptedException {
    this.installation = installation;
    Path home = installation.data().resolveSibling("browser-home");
    trust(home, installation.authority());
    playwright = Playwright.create();
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(chromium()))
                    .setEnv(Map.of("HOME", home.toString()))
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync",
                            "--no-first-run")));
  }

  /** A person's own browser of 360×800, as a cheap phone has. */
  Visit phone() {
    return visit(360, 800);
  }

  /** A desk of 1440×900. */
  Visit desk() {
    return visit(1440, 900);
  }

  /** A phone in 长辈版. */
  Visit elder() {
    Visit visit = phone();
    visit
        .context()
        .addCookies(List.of(new Cookie("mode", "elder").setUrl(installation.address("/"))));
    return visit;
  }

  private Visit visit(int width, int height) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions().setViewportSize(width, height).setLocale("zh-CN"));
    context.setDefaultTimeout(20_000);
    return new Visit(installation, context, context.newPage());
  }

  private static String chromium() {
    String named = System.getenv("CHROMIUM");
    return named == null ? "/usr/bin/chromium" : named;
  }

  private static void trust(Path home, Path authority) throws IOException, InterruptedException {
    Path store = Files.createDirectories(home.resolve(".pki/nssdb"));
    run("certutil", "-d", "sql:" + store, "-N", "--empty-password");
    run(
        "certutil",
        "-d",
        "sql:" + store,
        "-A",
        "-t",
        "C,,",
        "-n",
        "tongban",
        "-i",
        authority.toString());
  }

  private static void run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).inheritIO().start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException(String.join(" ", command) + " failed");
    }
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
