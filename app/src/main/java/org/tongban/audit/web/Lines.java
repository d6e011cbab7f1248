package org.tongban.audit.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tongban.audit.OfficialNames;
import org.tongban.audit.TrailEntry;
import org.tongban.kernel.AccountId;
import org.tongban.kernel.RegionCode;
import org.tongban.kernel.Role;
import org.tongban.ui.Page;

/** Puts entries into the words of the reader. */
@Component
class Lines {

  private final ObjectProvider<OfficialNames> officials;

  Lines(ObjectProvider<OfficialNames> officials) {
    this.officials = officials;
  }

  /** With the names of officials, for an auditor. */
  List<Line> of(List<TrailEntry> entries, Page page) {
    List<AccountId> accounts =
        entries.stream().map(entry -> new AccountId(entry.account())).distinct().toList();
    OfficialNames known = officials.getIfAvailable();
    Map<AccountId, String> names = known == null ? Map.of() : known.names(accounts);
    return entries.stream()
        .map(entry -> {
          AccountId account = new AccountId(entry.account());
          return line(entry, names.getOrDefault(account, unnamed(entry, page)), page);
        })
        .toList();
  }

  /** Without names, for a resident. */
  static List<Line> nameless(List<TrailEntry> entries, Page page) {
    return entries.stream().map(entry -> line(entry, "", page)).toList();
  }

  private static Line line(TrailEntry entry, String who, Page page) {
    return new Line(
        entry.id(),
        entry.at(),
        entry.numbered().map(TrailEntry.Place::number).orElse(null),
        page.tOr("audit.action." + entry.action(), entry.action()),
        entry.account(),
        who,
        office(entry.jurisdiction(), entry.roles(), page),
        entry.subjects(),
        entry.caseId(),
        page.tOr(entry.purpose(), entry.purpose()),
        entry.object(),
        entry.alarmed());
  }

  private static String unnamed(TrailEntry entry, Page page) {
    return entry.roles().contains(Role.SYSTEM.name())
        ? page.t("audit.who.system")
        : page.t("audit.who.account", Line.tail(entry.account()));
  }

  /** Region and roles. */
  static String office(String jurisdiction, List<String> names, Page page) {
    String roles =
        names.stream()
            .map(role -> page.tOr("audit.role." + role, role))
            .collect(Collectors.joining(page.t("audit.and")));
    String place = place(jurisdiction, page);
    return place.isEmpty() ? roles : page.t("audit.office", place, roles);
  }

  /** As it stands when somebody made it something that is no region. */
  private static String place(String digits, Page page) {
    try {
      return page.region(new RegionCode(digits));
    } catch (IllegalArgumentException _) {
      return digits;
    }
  }

  /** Whether the text is the id of something. */
  static boolean isId(String text) {
    try {
      return UUID.fromString(text).toString().equals(text);
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}
