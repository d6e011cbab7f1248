package org.tongban.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Declarations with one precondition broken, and the reason each is refused for. */
final class RefusedCases {

  private final List<Case> all = new ArrayList<>();

  /** One of them; the declaration may first need others entered. */
  record Case(String reason, Act act, Function<Folk, Declaration> declaration) {
    @Override
    public String toString() {
      return reason;
    }
  }

  static List<Case> all() {
    RefusedCases cases = new RefusedCases();
    RefusedComings.addTo(cases);
    RefusedChanges.addTo(cases);
    RefusedCorrections.addTo(cases);
    RefusedHeadCorrections.addTo(cases);
    return cases.all;
  }

  void add(String reason, Function<Folk, Declaration> declaration) {
    add(reason, Folk.act(), declaration);
  }

  void add(String reason, Act act, Function<Folk, Declaration> declaration) {
    all.add(new Case(Refusals.key(reason), act, declaration));
  }
}
