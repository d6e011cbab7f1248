package org.tongban.registry.web;

import org.tongban.registry.Residents;
import org.tongban.ui.Page;

/**
 * A version of a household as its page lists it.
 *
 * @param on a day on which it stood, for the link
 */
public record VersionView(String on, String since, String until, String place, String kind) {

  static VersionView of(Residents.Version version, Page page) {
    return new VersionView(
        version.since().toString(),
        page.day(version.since()),
        version.until().map(page::day).orElse(""),
        page.region(version.community()),
        page.tOr("registry.kind." + version.kind().name(), ""));
  }
}
