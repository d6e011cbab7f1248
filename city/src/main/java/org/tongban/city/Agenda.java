package org.tongban.city;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What will happen on which day; a day's acts run in the order they were put down. */
final class Agenda {

  /** Something that happens if it still can. */
  @FunctionalInterface
  interface Act {
    /** Returns false to be tried again the next day, when a home has had its change of the day. */
    boolean happens();
  }

  private final int first;
  private final List<@Nullable List<Act>> days = new ArrayList<>();

  Agenda(int first, int last) {
    this.first = first;
    for (int day = first; day <= last; day++) {
      days.add(null);
    }
  }

  /** Puts {@code act} down for {@code day}; days outside the history are dropped. */
  void at(int day, Act act) {
    int index = day - first;
    if (index < 0 || index >= days.size()) {
      return;
    }
    List<Act> acts = days.get(index);
    if (acts == null) {
      acts = new ArrayList<>();
      days.set(index, acts);
    }
    acts.add(act);
  }

  /** Runs the acts of {@code day}, also those that they put down for it. */
  void run(int day) {
    List<Act> acts = days.get(day - first);
    if (acts == null) {
      return;
    }
    for (int i = 0; i < acts.size(); i++) {
      Act act = acts.get(i);
      if (!act.happens()) {
        at(day + 1, act);
      }
    }
    days.set(day - first, null);
  }
}
