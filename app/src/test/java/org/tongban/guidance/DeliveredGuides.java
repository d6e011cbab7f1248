package org.tongban.guidance;

import java.nio.file.Path;

/** The guides of the repository. */
final class DeliveredGuides {

  private DeliveredGuides() {}

  static GuideFolder read() {
    return read(Path.of("../guides"));
  }

  static GuideFolder read(Path folder) {
    GuideFolder guides = new GuideFolder(new GuidanceSettings(folder));
    guides.read();
    return guides;
  }
}
