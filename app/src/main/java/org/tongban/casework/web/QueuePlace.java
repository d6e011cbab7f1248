package org.tongban.casework.web;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.tongban.deadlines.Light;

/**
 * Where in the queue a page is: the light filtered by, and the first line shown.
 *
 * @param from at least 0
 */
record QueuePlace(Optional<Light> light, int from) {

  private static final int FAR = 1_000_000;

  static final QueuePlace START = new QueuePlace(Optional.empty(), 0);

  static QueuePlace of(Light light) {
    return new QueuePlace(Optional.of(light), 0);
  }

  /** What a link asks for; anything it cannot mean is the start. */
  static QueuePlace asked(String light, int from) {
    Optional<Light> known =
        Stream.of(Light.values())
            .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(light))
            .findFirst();
    return new QueuePlace(known, Math.clamp(from, 0, FAR));
  }

  QueuePlace at(int line) {
    return new QueuePlace(light, Math.max(0, line));
  }

  /** The path with this place as its query. */
  String on(String path) {
    String filter = light.map(one -> "light=" + one.name().toLowerCase(Locale.ROOT)).orElse("");
    String start = from == 0 ? "" : "from=" + from;
    String joint = filter.isEmpty() || start.isEmpty() ? "" : "&";
    String query = filter + joint + start;
    return query.isEmpty() ? path : path + "?" + query;
  }
}
