package org.tongban.casework.web;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.tongban.casework.DeskAction;
import org.tongban.casework.Dossier;
import org.tongban.casework.Dossier.Change;
import org.tongban.casework.RegisterAnswer;
import org.tongban.deadlines.Deadlines;
import org.tongban.deadlines.Term;
import org.tongban.items.ItemPackage;
import org.tongban.registry.changes.ChangeRow;
import org.tongban.ui.DiffRow;

/** Says before an act what it will change (确认后,登记会这样变). */
final class DeskDiffs {

  private final DeskWords words;
  private final ItemPackage item;
  private final Deadlines deadlines;
  private final Dossier dossier;
  private final List<ChangeRow> register;

  DeskDiffs(
      DeskWords words,
      ItemPackage item,
      Deadlines deadlines,
      Dossier dossier,
      List<ChangeRow> register) {
    this.words = words;
    this.item = item;
    this.deadlines = deadlines;
    this.dossier = dossier;
    this.register = register;
  }

  List<DiffRow> of(DeskAction action) {
    List<DiffRow> rows = new ArrayList<>();
    switch (action) {
      case ACCEPT, ASK_CORRECTION, REFUSE, REJECT -> rows.add(untouched(action));
      case APPROVE -> {
        if (item.handling().isPresent()) {
          granted(rows);
        } else {
          approved(rows);
        }
      }
      case MOVE_OUT -> movedOut(rows);
      case SETTLE -> settled(rows);
      case RESTORE ->
          rows.add(row("desk.diff.register", "desk.diff.transit", "desk.diff.restored"));
    }
    rows.add(told(action));
    return rows;
  }

  private DiffRow untouched(DeskAction action) {
    return new DiffRow(
        words.t("desk.diff.case"),
        List.of(words.state(dossier.state())),
        List.of(
            words.t("desk.diff.case." + action.name()), words.t("desk.diff.register.untouched")));
  }

  /** What the register would say, or why it would not take it. */
  private void granted(List<DiffRow> rows) {
    for (ChangeRow change : register) {
      rows.add(
          new DiffRow(
              words.t("desk.diff.field", change.subject(), change.field()),
              change.before().isEmpty() ? List.of() : List.of(change.before()),
              List.of(change.after())));
    }
    dossier
        .register()
        .flatMap(RegisterAnswer::refused)
        .ifPresent(refused ->
            rows.add(
                new DiffRow(
                    words.t("desk.diff.register"),
                    List.of(),
                    List.of(
                        words.t("desk.diff.register.refuses"),
                        words.t(refused.messageKey(), refused.arguments().toArray())))));
  }

  private void approved(List<DiffRow> rows) {
    rows.add(paper("desk.diff.permit", "permit"));
    for (Change change : dossier.preview()) {
      rows.add(
          change.joins()
              ? new DiffRow(
                  household(change),
                  List.of(words.t("desk.diff.joins.now")),
                  List.of(
                      words.t(
                          "desk.diff.joins.later",
                          change.person(),
                          words.relation(change.relation()))))
              : new DiffRow(
                  words.t("desk.diff.person", change.person(), words.region(change.region())),
                  List.of(words.t("desk.diff.active")),
                  List.of(words.t("desk.diff.locked"))));
    }
  }

  private void movedOut(List<DiffRow> rows) {
    for (Change change : dossier.preview()) {
      if (!change.joins()) {
        rows.add(
            new DiffRow(
                words.t("desk.diff.person", change.person(), household(change)),
                List.of(words.t("desk.diff.active")),
                List.of(words.t("desk.diff.transit"))));
      }
    }
    rows.add(paper("desk.diff.certificate", "certificate"));
  }

  private void settled(List<DiffRow> rows) {
    for (Change change : dossier.preview()) {
      if (change.joins()) {
        String relation = words.relation(change.relation());
        rows.add(
            new DiffRow(
                household(change),
                List.of(words.t("desk.diff.absent", change.person())),
                List.of(words.t("desk.diff.present", change.person(), relation))));
        rows.add(
            new DiffRow(
                words.t("desk.diff.person", change.person(), words.region(change.region())),
                List.of(words.t("desk.diff.transit")),
                List.of(
                    change.effective() == null
                        ? words.t("desk.diff.active")
                        : words.t("desk.diff.active.from", words.page().day(change.effective())))));
      }
    }
  }

  private String household(Change change) {
    return words.t("desk.diff.household", change.household(), words.region(change.region()));
  }

  private DiffRow paper(String what, String term) {
    Term length = item.term(term);
    Instant end = deadlines.due(words.now(), length);
    // A term in days ends with its last day; the due time already lies on it.
    ZonedDateTime last = end.atZone(org.tongban.ui.Page.ZONE);
    return new DiffRow(
        words.t(what),
        List.of(),
        List.of(
            words.t("desk.diff.paper.new", words.page().day(last.toLocalDate()), length.amount())));
  }

  private DiffRow told(DeskAction action) {
    return new DiffRow(
        words.t("desk.diff.told"), List.of(), List.of(words.of(item, "desk.diff.told", action)));
  }

  private DiffRow row(String what, String before, String after) {
    return new DiffRow(
        words.t(what),
        before.isEmpty() ? List.of() : List.of(words.t(before)),
        List.of(words.t(after)));
  }
}
