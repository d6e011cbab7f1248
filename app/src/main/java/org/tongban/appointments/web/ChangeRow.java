package org.tongban.appointments.web;

import java.util.List;
import java.util.Map;
import org.tongban.appointments.PlaceChange;
import org.tongban.kernel.AccountId;
import org.tongban.ui.DiffRow;
import org.tongban.ui.Page;

/** A change of a place in its history, in words. */
public record ChangeRow(
    String at, String by, String reason, int displaced, List<DiffRow> differences) {

  /** Copies the differences. */
  public ChangeRow {
    differences = List.copyOf(differences);
  }

  static ChangeRow of(
      PlaceChange change, Map<AccountId, String> names, Map<String, String> items, Page page) {
    return new ChangeRow(
        page.exactly(change.at()),
        names.getOrDefault(change.by(), page.t("appointments.system")),
        change.reason(),
        change.displaced(),
        PlaceWords.differences(change.before(), change.after(), items, page));
  }
}
