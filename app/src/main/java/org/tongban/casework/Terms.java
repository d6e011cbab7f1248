package org.tongban.casework;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.tongban.deadlines.Deadlines;
import org.tongban.items.ItemCatalogue;
import org.tongban.items.ItemVersion;

/** The terms an item package sets (事项期限), by the names packages give them. */
@Component
class Terms {

  static final String PROMISE = "promise";
  static final String PERMIT = "permit";
  static final String CERTIFICATE = "certificate";
  static final String RESTORATION = "restoration";
  static final String RATING = "rating";

  private final ItemCatalogue items;
  private final Deadlines deadlines;

  Terms(ItemCatalogue items, Deadlines deadlines) {
    this.items = items;
    this.deadlines = deadlines;
  }

  Instant due(ItemVersion item, String term, Instant from) {
    return deadlines.due(from, items.version(item).term(term));
  }

  Instant due(ItemVersion item, TaskKind task, Instant from) {
    return due(item, of(task), from);
  }

  static String of(TaskKind task) {
    return switch (task) {
      case ACCEPT -> "acceptance";
      case CORRECT -> "correction";
      case REVIEW -> "review";
      case VERIFY -> "verification";
      case SETTLE -> "settle";
      case RESTORE -> RESTORATION;
    };
  }
}
