package org.tongban.audit.web;

import java.util.UUID;
import java.util.stream.Collectors;
import org.tongban.audit.AccessGroup;
import org.tongban.ui.Page;

/**
 * A group of a resident's trail in the words of the page.
 *
 * @param id names the group
 * @param who region and roles of the office, or the resident, or the platform
 * @param others whether it is an office or another resident
 * @param why the purpose; empty unless {@code others}
 * @param shortCase tail of the case's id, or empty
 * @param what all that was done, in words
 * @param times the first and last time, or the only one
 */
public record AccessLine(
    UUID id,
    String day,
    String who,
    boolean others,
    String why,
    String shortCase,
    String what,
    long count,
    String times) {

  static AccessLine of(AccessGroup group, Page page) {
    boolean others = group.who() == AccessGroup.Who.OTHERS;
    return new AccessLine(
        group.newest(),
        page.day(group.day()),
        others
            ? Lines.office(group.jurisdiction(), group.roles(), page)
            : page.t("audit.own.who." + group.who().name()),
        others,
        page.tOr(group.purpose(), group.purpose()),
        group.caseId() == null ? "" : Line.tail(group.caseId()),
        group.actions().stream()
            .map(action -> page.tOr("audit.action." + action, action))
            .collect(Collectors.joining(page.t("audit.and"))),
        group.count(),
        times(page.clock(group.first()), page.clock(group.last()), page));
  }

  private static String times(String first, String last, Page page) {
    return first.equals(last) ? first : page.t("audit.own.times", first, last);
  }
}
