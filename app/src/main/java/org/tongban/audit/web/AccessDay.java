package org.tongban.audit.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tongban.audit.AccessGroup;
import org.tongban.ui.Page;

/** One day of a resident's trail on a page. */
public record AccessDay(String label, List<AccessLine> lines) {

  /** Copies the lines. */
  public AccessDay {
    lines = List.copyOf(lines);
  }

  /** Days from the newest on, each with its groups in the order given. */
  static List<AccessDay> of(List<AccessGroup> groups, Page page) {
    Map<LocalDate, List<AccessGroup>> days =
        groups.stream()
            .collect(Collectors.groupingBy(AccessGroup::day, TreeMap::new, Collectors.toList()))
            .descendingMap();
    return days.entrySet().stream()
        .map(day ->
            new AccessDay(
                page.day(day.getKey()),
                day.getValue().stream().map(group -> AccessLine.of(group, page)).toList()))
        .toList();
  }
}
