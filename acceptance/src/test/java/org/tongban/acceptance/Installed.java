package org.tongban.acceptance;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Journeys through one installation of their own, begun with nobody's cases in it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Installed {

  private Installation installation;
  private Browsers browsers;

  @BeforeAll
  final void install(@TempDir Path folder) throws Exception {
    installation = new Installation(folder.resolve("data")).start();
    browsers = new Browsers(installation);
  }

  @AfterAll
  final void stop() {
    browsers.close();
    installation.close();
  }

  final Browsers browsers() {
    return browsers;
  }
}
