package org.tongban.catalogue;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.audit.AuditAction;
import org.tongban.audit.AuditEntry;
import org.tongban.audit.AuditTrail;
import org.tongban.items.ItemShelf;
import org.tongban.items.Releases;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Refusal;

/** Says which item handles an entry, so that residents can apply (承接事项). */
@Service
@Transactional
public class Handlings {

  private static final String PURPOSE = "catalogue.audit.handling";

  private final JdbcClient jdbc;
  private final HeldEntries entries;
  private final ItemShelf shelf;
  private final Releases releases;
  private final AuditTrail trail;

  Handlings(
      JdbcClient jdbc, HeldEntries entries, ItemShelf shelf, Releases releases, AuditTrail trail) {
    this.jdbc = jdbc;
    this.entries = entries;
    this.shelf = shelf;
    this.releases = releases;
    this.trail = trail;
  }

  /** Whether the official's office may do so: that of a region larger than a county. */
  public boolean openTo(Actor official) {
    return releases.openTo(official);
  }

  /**
   * Names the item of an entry; both have to exist.
   *
   * @param item code of the item; empty for none
   */
  public void name(String code, String item, Actor official) {
    if (!openTo(official)) {
      trail.recordRefusal(entry(AuditAction.ACCESS_REFUSED, code, item, official));
      throw new Refusal(Refusal.Kind.FORBIDDEN, "catalogue.handling.above");
    }
    if (entries.current(code).isEmpty()) {
      throw new Refusal(Refusal.Kind.NOT_FOUND, "catalogue.unknown");
    }
    if (item.isEmpty()) {
      jdbc.sql("DELETE FROM catalogue.handling WHERE code = :code").param("code", code).update();
    } else {
      tie(code, shelf.of(item).getFirst().version().code(), official);
    }
    trail.record(entry(AuditAction.CATALOGUE_LINKED, code, item, official));
  }

  private void tie(String code, String item, Actor official) {
    jdbc.sql(
            """
            INSERT INTO catalogue.handling (code, item, account) VALUES (:code, :item, :account)
            ON CONFLICT (code) DO UPDATE SET item = excluded.item, account = excluded.account,
              recorded = clock_timestamp()
            """)
        .param("code", code)
        .param("item", item)
        .param("account", official.account().value())
        .update();
  }

  private static AuditEntry entry(AuditAction action, String code, String item, Actor official) {
    return new AuditEntry(
        action, official, List.of(), null, PURPOSE, "catalogue-entry:" + code + " item:" + item);
  }
}
