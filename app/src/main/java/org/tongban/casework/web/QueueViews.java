package org.tongban.casework.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongban.casework.Desk;
import org.tongban.casework.QueueLine;
import org.tongban.casework.QueueLine.TaskClock;
import org.tongban.deadlines.Light;
import org.tongban.items.ItemCatalogue;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CaseId;
import org.tongban.ui.Page;
import org.tongban.ui.QueueRow;

/** Puts an office's queue into words. */
@Component
class QueueViews {

  static final int PAGE = 20;

  private final Desk desk;
  private final ItemCatalogue items;
  private final Clock clock;

  QueueViews(Desk desk, ItemCatalogue items, Clock clock) {
    this.desk = desk;
    this.items = items;
    this.clock = clock;
  }

  /**
   * One page of the queue.
   *
   * @param shown the case the page shows, marked in the list
   */
  QueueView of(Actor official, Page page, QueuePlace place, @Nullable CaseId shown) {
    Map<Light, Integer> lights = desk.queueLights(official);
    // The queue runs by due time, so a light is one run of lines: it starts after the redder ones.
    int start = 0;
    int end = 0;
    int total = 0;
    for (Light light : Light.values()) {
      int count = lights.getOrDefault(light, 0);
      if (place.light().filter(wanted -> wanted == light).isPresent()) {
        start = total;
        end = total + count;
      }
      total += count;
    }
    int stopped = desk.queueStopped(official);
    if (place.stopped()) {
      start = total;
      end = total + stopped;
    } else if (place.light().isEmpty()) {
      end = total;
    }
    int size = end - start;
    int from = Math.min(place.from(), Math.max(0, size - 1) / PAGE * PAGE);
    int rows = Math.min(PAGE, size - from);
    DeskWords words = new DeskWords(page, clock.instant());
    List<QueueLine> lines = rows == 0 ? List.of() : desk.queue(official, start + from, rows);
    return new QueueView(
        total,
        filters(words, lights, total, stopped, place),
        lines.stream().map(line -> row(words, line, place, shown)).toList(),
        from == 0 ? "" : place.at(from - PAGE).on("/desk"),
        from + rows < size ? place.at(from + PAGE).on("/desk") : "",
        size - from - rows);
  }

  private static List<QueueView.Filter> filters(
      DeskWords words, Map<Light, Integer> lights, int total, int stopped, QueuePlace place) {
    List<QueueView.Filter> filters = new ArrayList<>();
    filters.add(
        new QueueView.Filter(
            "/desk", "", words.t("desk.all", total), place.light().isEmpty() && !place.stopped()));
    for (Light light : Light.values()) {
      String level = DeskWords.level(light);
      filters.add(
          new QueueView.Filter(
              QueuePlace.of(light).on("/desk"),
              level,
              words.t("desk.light." + level, lights.getOrDefault(light, 0)),
              place.light().equals(Optional.of(light))));
    }
    if (stopped > 0 || place.stopped()) {
      filters.add(
          new QueueView.Filter(
              QueuePlace.STOPPED.on("/desk"),
              "",
              words.t("desk.stopped.count", stopped),
              place.stopped()));
    }
    return filters;
  }

  QueueRow row(DeskWords words, QueueLine line, QueuePlace place, @Nullable CaseId shown) {
    Locale locale = words.page().locale();
    String item = items.version(line.item()).text("item.name", locale);
    String what =
        line.clock()
            .map(task -> words.t("desk.task." + task.task().name()))
            .orElseGet(() -> words.state(line.state()));
    Optional<TaskClock> task = line.clock();
    return new QueueRow(
        place.on("/desk/cases/" + line.id()),
        DeskWords.shortName(item),
        task.map(open -> DeskWords.level(open.light())).orElse(""),
        task.map(words::light).orElse(""),
        words.t("desk.queue.who", line.applicant(), what),
        task.map(open -> words.due(open.due())).orElse(words.page().moment(line.received())),
        line.id().equals(shown));
  }
}
