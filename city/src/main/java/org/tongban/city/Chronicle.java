package org.tongban.city;

import java.util.ArrayList;
import java.util.List;

/** The events (事件) of each person in the order they happened, their proofs and the labels. */
final class Chronicle {
  final List<EventKind> kind = new ArrayList<>();
  final List<Variant> variant = new ArrayList<>();
  final TextColumn field = new TextColumn();
  final TextColumn changeKind = new TextColumn();
  final IntColumn person = new IntColumn();
  final IntColumn home = new IntColumn();
  final IntColumn place = new IntColumn();
  final ByteColumn relation = new ByteColumn();
  final IntColumn counterpart = new IntColumn();
  final IntColumn other = new IntColumn();
  final IntColumn operation = new IntColumn();
  final IntColumn effective = new IntColumn();
  final IntColumn next = new IntColumn();
  final List<Proof> proofs = new ArrayList<>();
  private final List<Plot> plots = new ArrayList<>();
  private final IntColumn first = new IntColumn();
  private final IntColumn last = new IntColumn();
  private int operations;

  /** A paper that an event rests on. */
  record Proof(int event, String kind, String number) {}

  int size() {
    return person.size();
  }

  /** Makes room for the next person. */
  void begin() {
    first.add(People.NOBODY);
    last.add(People.NOBODY);
  }

  int first(int who) {
    return first.get(who);
  }

  int last(int who) {
    return last.get(who);
  }

  /** Returns a number that joins the events of one act. */
  int operation() {
    return ++operations;
  }

  /** Adds an event; {@code where} is the home's place, {@code from} the other place of a move. */
  int add(
      EventKind what,
      Variant how,
      int who,
      int at,
      int where,
      int as,
      int from,
      int with,
      int act,
      int day) {
    kind.add(what);
    variant.add(how);
    field.add("");
    changeKind.add("");
    int event = person.add(who);
    home.add(at);
    place.add(where);
    relation.add(as);
    counterpart.add(from);
    other.add(with);
    operation.add(act);
    effective.add(day);
    next.add(People.NOBODY);
    int before = last.get(who);
    if (before == People.NOBODY) {
      first.set(who, event);
    } else {
      next.set(before, event);
    }
    last.set(who, event);
    return event;
  }

  /** Returns a false declaration that begins now. */
  Plot plot(FraudKind what) {
    Plot plot = new Plot(what, this);
    plots.add(plot);
    return plot;
  }

  /** Returns the false declarations that got as far as to be one. */
  List<Plot> frauds() {
    return plots.stream().filter(Plot::isWhole).toList();
  }

  void prove(int event, String paper, String number) {
    proofs.add(new Proof(event, paper, number));
  }
}
