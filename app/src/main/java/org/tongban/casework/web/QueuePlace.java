package org.tongban.casework.web;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.tongban.deadlines.Light;

/**
 * Where in the queue a page is: the light filtered by, and the first line shown.
 *
 * @param stopped whether those whose clock stands still are asked for
 * @param from at least 0
 */
record QueuePlace(Optional<Light> light, boolean stopped, int from) {

  private static final int FAR = 1_000_000;

  private static final String STOPPED_WORD = "stopped";

  static final QueuePlace START = new QueuePlace(Optional.empty(), false, 0);
  static final QueuePlace STOPPED = new QueuePlace(Optional.empty(), true, 0);

  static QueuePlace of(Light light) {
    return new QueuePlace(Optional.of(light), false, 0);
  }

  /** What a link asks for; anything it cannot mean is the start. */
  static QueuePlace asked(String light, int from) {
    Optional<Light> known =
        Stream.of(Light.values())
            .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(light))
            .findFirst();
    return new QueuePlace(known, light.equals(STOPPED_WORD), Math.clamp(from, 0, FAR));
  }

  QueuePlace at(int line) {
    return new QueuePlace(light, stopped, Math.max(0, line));
  }

  /** The path with this place as its query. */
  String on(String path) {
    String filter =
        stopped
            ? "light=" + STOPPED_WORD
            : light.map(one -> "light=" + one.name().toLowerCase(Locale.ROOT)).orElse("");
    String start = from == 0 ? "" : "from=" + from;
    String joint = filter.isEmpty() || start.isEmpty() ? "" : "&";
    String query = filter + joint + start;
    return query.isEmpty() ? path : path + "?" + query;
  }
}
