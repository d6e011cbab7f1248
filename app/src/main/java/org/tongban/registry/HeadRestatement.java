package org.tongban.registry;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.tongban.kernel.PersonId;

/**
 * Writes a household and its members under another head (户主更正改写) from the day on which it changed;
 * what then goes on as before is one row again.
 */
record HeadRestatement(Plan plan, Tenure tenure, ActTrace trace) {

  void headedBy(PersonId head, @Nullable String exception, RightRelations relations) {
    household(row -> row.headedBy(head, exception));
    for (PersonId person : tenure.people()) {
      member(person, relations);
    }
  }

  private void household(UnaryOperator<HouseholdRow> right) {
    HouseholdRow row = tenure.on(tenure.rows()).orElseThrow();
    if (row.from().equals(tenure.since())) {
      Optional<HouseholdRow> before = tenure.before(tenure.rows());
      HouseholdRow next = right.apply(row);
      // What else changed on the day would be taken for a part of the act from now on.
      boolean apart = before.filter(one -> !right.apply(one).like(next)).isEmpty();
      Require.that(apart, "correction.sameDay");
      meet(before, row, next, before.filter(next::like).isPresent());
    } else {
      plan.change(row, tenure.since(), right);
    }
    tenure.after(tenure.rows()).forEach(later -> plan.instead(later, right.apply(later)));
  }

  private void member(PersonId person, RightRelations relations) {
    List<RegistrationRow> stays = tenure.of(person);
    Optional<RegistrationRow> before = tenure.before(stays);
    boolean ofTheAct = trace.ofStay(person, tenure.household());
    tenure
        .on(stays)
        .ifPresentOrElse(
            stay -> during(before, stay, relations.of(stay), ofTheAct),
            () -> before.filter(_ -> ofTheAct).ifPresent(this::again));
    for (RegistrationRow later : tenure.after(stays)) {
      String relation = relations.of(later);
      if (!relation.equals(later.relation())) {
        plan.instead(later, later.as(relation));
      }
    }
  }

  private void during(
      Optional<RegistrationRow> before, RegistrationRow stay, String relation, boolean ofTheAct) {
    boolean begins = stay.from().equals(tenure.since());
    boolean same = relation.equals(stay.relation());
    if (begins && ofTheAct) {
      boolean goesOn = before.filter(row -> row.relation().equals(relation)).isPresent();
      meet(before, stay, stay.as(relation), goesOn);
    } else if (!same) {
      // As with the household: what began on the day by itself is no part of the act.
      Require.that(!begins, "correction.sameDay");
      plan.change(stay, tenure.since(), open -> open.as(relation));
    }
  }

  /** What ended and what began on the day: one row where it goes on, else both written anew. */
  private <R extends Row<R>> void meet(Optional<R> before, R row, R right, boolean goesOn) {
    if (goesOn) {
      R one = before.orElseThrow();
      plan.closed.add(row);
      plan.instead(one, one.over(one.from(), row.until()));
    } else {
      before.ifPresent(this::again);
      plan.instead(row, right);
    }
  }

  private <R extends Row<R>> void again(R row) {
    plan.instead(row, row.over(row.from(), row.until()));
  }
}
