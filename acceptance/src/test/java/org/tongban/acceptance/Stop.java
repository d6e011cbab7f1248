package org.tongban.acceptance;

import java.util.List;
import java.util.Set;

/** One page to look at; names in braces stand for what {@link Scene} has found. */
record Stop(Who who, String path) {

  /** Every page of every role, and the states of a page that look different. */
  static final List<Stop> ALL =
      List.of(
          new Stop(Who.ANYBODY, "/"),
          new Stop(Who.ANYBODY, "/items"),
          new Stop(Who.ANYBODY, "/items?q=没有这样的事"),
          new Stop(Who.ANYBODY, "/items/{item}"),
          new Stop(Who.ANYBODY, "/login"),
          new Stop(Who.ANYBODY, "/desk/login"),
          new Stop(Who.ANYBODY, "/demonstration"),
          new Stop(Who.ANYBODY, "/outbox"),
          new Stop(Who.ANYBODY, "/components"),
          new Stop(Who.ANYBODY, "/stale-page"),
          new Stop(Who.ANYBODY, "/verify"),
          new Stop(Who.ANYBODY, "/visits"),
          new Stop(Who.ANYBODY, "/visits?q=没有这样的地方"),
          new Stop(Who.ANYBODY, "/visits/places/{place}"),
          new Stop(Who.ANYBODY, "/visits/places/{place}/board"),
          new Stop(Who.ANYBODY, "/visits/checkin"),
          new Stop(Who.ANYBODY, "/visits/tickets/{ticket}"),
          new Stop(Who.ANYBODY, "/no-such-page"),
          new Stop(Who.NEWCOMER, "/"),
          new Stop(Who.NEWCOMER, "/cases"),
          new Stop(Who.NEWCOMER, "/me"),
          new Stop(Who.NEWCOMER, "/me/messages"),
          new Stop(Who.NEWCOMER, "/me/access"),
          new Stop(Who.NEWCOMER, "/me/household"),
          new Stop(Who.NEWCOMER, "/apply/{item}"),
          new Stop(Who.NEWCOMER, "/visits/check?{slot}"),
          new Stop(Who.NEWCOMER, "/visits/mine"),
          new Stop(Who.NEWCOMER, "/visits/mine/{booking}"),
          new Stop(Who.NEWCOMER, "/visits/mine/{booking}/cancellation"),
          new Stop(Who.NEWCOMER, "/desk"),
          new Stop(Who.DRAFTING, "/visits/mine"),
          new Stop(Who.DRAFTING, "/"),
          new Stop(Who.DRAFTING, "/cases"),
          new Stop(Who.DRAFTING, "/apply/{item}"),
          new Stop(Who.DRAFTING, "/apply/cases/{draft}"),
          new Stop(Who.DRAFTING, "/apply/cases/{draft}/steps/1"),
          new Stop(Who.DRAFTING, "/apply/cases/{draft}/steps/2"),
          new Stop(Who.DRAFTING, "/apply/cases/{draft}/steps/3"),
          new Stop(Who.DRAFTING, "/cases/{draft}/deletion"),
          new Stop(Who.WAITING, "/"),
          new Stop(Who.WAITING, "/cases"),
          new Stop(Who.WAITING, "/cases/{waiting}"),
          new Stop(Who.WAITING, "/cases/{waiting}/withdrawal"),
          new Stop(Who.WAITING, "/apply/{item}"),
          new Stop(Who.MOVED, "/"),
          new Stop(Who.MOVED, "/cases"),
          new Stop(Who.MOVED, "/cases/{done}"),
          new Stop(Who.MOVED, "/me/messages"),
          new Stop(Who.MOVED, "/me/access"),
          new Stop(Who.MOVED, "/me/access/{reading}"),
          new Stop(Who.MOVED, "/me/household"),
          new Stop(Who.MOVED, "/me/papers"),
          new Stop(Who.MOVED, "/me/corrections"),
          new Stop(Who.WINDOW, "/desk"),
          new Stop(Who.WINDOW, "/desk?light=red"),
          new Stop(Who.WINDOW, "/desk/cases?number=0"),
          new Stop(Who.WINDOW, "/desk/cases/{waiting}"),
          new Stop(Who.WINDOW, "/desk/persons"),
          new Stop(Who.WINDOW, "/desk/persons/{person}"),
          new Stop(Who.WINDOW, "/desk/persons/{person}?on=2015-06-30"),
          new Stop(Who.WINDOW, "/desk/households/{household}"),
          new Stop(Who.WINDOW, "/desk/dwellings/{dwelling}"),
          new Stop(Who.WINDOW, "/desk/papers/of/{person}"),
          new Stop(Who.WINDOW, "/desk/declarations"),
          new Stop(Who.WINDOW, "/desk/declarations/new?kind=MOVE_OUT&subject={person}"),
          new Stop(Who.WINDOW, "/desk/declarations/new?kind=CHANGE&subject={person}"),
          new Stop(Who.WINDOW, "/desk/declarations/new?kind=BIRTH&subject={household}"),
          new Stop(Who.WINDOW, "/desk/declarations/new?kind=DEATH&subject={person}"),
          new Stop(Who.WINDOW, "/desk/declarations/new?kind=SPLIT&subject={household}"),
          new Stop(
              Who.WINDOW,
              "/desk/declarations/new?kind=CORRECT&subject={person}&particular=BIRTH_DATE"),
          new Stop(Who.WINDOW, "/desk/declarations/new?kind=EVENT&subject={person}"),
          new Stop(Who.WINDOW, "/desk/declarations/new?kind=MOVE_IN"),
          new Stop(Who.WINDOW, "/desk/declarations/new?kind=HEAD_CORRECTION&subject={household}"),
          new Stop(Who.WINDOW, "/desk/declarations/{declaration}"),
          new Stop(Who.WINDOW, "/desk/declarations/{entered}"),
          new Stop(Who.WINDOW, "/office/population"),
          new Stop(Who.WINDOW, "/office/population?region={community}"),
          new Stop(Who.WINDOW, "/audit"),
          new Stop(Who.COUNTY, "/desk"),
          new Stop(Who.COUNTY, "/desk/cases/{done}"),
          new Stop(Who.COUNTY, "/desk/declarations"),
          new Stop(Who.COUNTY, "/desk/declarations/{declaration}"),
          new Stop(Who.COUNTY, "/office/population"),
          new Stop(Who.COUNTY, "/office/population/projection"),
          new Stop(Who.COUNTY, "/office/flows"),
          new Stop(Who.COUNTY, "/office/suspicions"),
          new Stop(Who.COUNTY, "/office/suspicions/rules"),
          new Stop(Who.COUNTY, "/office/approvals"),
          new Stop(Who.COUNTY, "/desk/visits"),
          new Stop(Who.COUNTY, "/desk/visits/{place}"),
          new Stop(Who.COUNTY, "/desk/visits/{place}?window=2"),
          new Stop(Who.COUNTY, "/desk/visits/{place}/day?day={day}"),
          new Stop(Who.COUNTY, "/office/visits"),
          new Stop(Who.COUNTY, "/office/visits/new"),
          new Stop(Who.COUNTY, "/office/visits/{place}"),
          new Stop(Who.COUNTY, "/office/visits/figures"),
          new Stop(Who.CITY, "/desk/declarations"),
          new Stop(Who.CITY, "/desk/declarations/{declaration}"),
          new Stop(Who.CITY, "/office/population"),
          new Stop(Who.CITY, "/office/approvals"),
          new Stop(Who.CITY, "/office/approvals?rule=BIRTH:ABROAD"),
          new Stop(Who.CITY, "/office/suspicions/rules"),
          new Stop(Who.OTHER_CITY, "/office/approvals"),
          new Stop(Who.IDLE_WINDOW, "/desk"),
          new Stop(Who.AUDITOR, "/audit"),
          new Stop(Who.AUDITOR, "/audit/entries"),
          new Stop(Who.AUDITOR, "/audit/entries?from=2001-01-01&to=2001-01-02"),
          new Stop(Who.AUDITOR, "/audit/entries/{entry}"),
          new Stop(Who.ITEM_OFFICE, "/office/items"),
          new Stop(Who.ITEM_OFFICE, "/office/items?q=没有这样的事项"),
          new Stop(Who.ITEM_OFFICE, "/office/items/{item}"),
          new Stop(Who.ITEM_OFFICE, "/office/items/{item}/{version}"),
          new Stop(Who.COUNTY, "/office/items/{item}/{version}/rules"),
          new Stop(Who.COUNTY, "/office/items/{item}/{version}/form"),
          new Stop(Who.COUNTY, "/office/items/{item}/{version}/process"),
          new Stop(Who.COUNTY, "/office/items/{item}/{version}/changes"),
          new Stop(Who.ITEM_OFFICE, "/office/rollouts"),
          new Stop(Who.ITEM_OFFICE, "/office/packages"),
          new Stop(Who.ITEM_OFFICE, "/office/edits/{item}"),
          new Stop(Who.ITEM_OFFICE, "/office/edits/{item}?part=guide"),
          new Stop(Who.ITEM_OFFICE, "/office/edits/{item}?part=limits"),
          new Stop(Who.ITEM_OFFICE, "/office/edits/{item}?part=materials"),
          new Stop(Who.ITEM_OFFICE, "/office/edits/{item}?part=rules"),
          new Stop(Who.ITEM_OFFICE, "/office/edits/{item}?part=draft"),
          new Stop(Who.ADMINISTRATOR, "/admin"),
          new Stop(Who.ADMINISTRATOR, "/admin?region=999999"),
          new Stop(Who.ADMINISTRATOR, "/admin/accounts/new"),
          new Stop(Who.ADMINISTRATOR, "/admin/accounts/{account}"),
          new Stop(Who.ADMINISTRATOR, "/codes"),
          new Stop(Who.ADMINISTRATOR, "/codes/320509"),
          new Stop(Who.ADMINISTRATOR, "/codes/import"),
          new Stop(Who.ADMINISTRATOR, "/codes/import/{list}"));

  /** Pages inside a sign-in, files, and addresses that only lead back. */
  static final Set<String> ELSEWHERE =
      Set.of(
          "/login/code",
          "/desk/login/code",
          "/me/household/book.pdf",
          "/desk/households/{}/book.pdf",
          "/desk/cases/{}/decision",
          "/desk/cases/{}/full",
          "/verify/{}",
          "/desk/papers/{}/certificate.pdf",
          "/me/papers/{}/certificate.pdf",
          "/office/population/{}.csv",
          "/office/population/projection/years.csv",
          "/office/population/projection/test.csv",
          "/office/suspicions/export.csv",
          "/codes/export.csv",
          "/office/rollouts/export.csv",
          "/codes/import/{}/report.csv",
          "/visits/bookings",
          "/office/visits/{}/check",
          "/office/visits/figures/export.csv",
          // Reached from what a run of many years has made, which the scene has not.
          "/office/suspicions/{}");

  /** The address as a controller declares it: without its names and its question. */
  String pattern() {
    return nameless(
        path.replaceAll("\\?.*", "")
            .replaceAll("/steps/\\d$", "/steps/{number}")
            .replaceAll("/codes/\\d+$", "/codes/{code}"));
  }

  static String nameless(String pattern) {
    return pattern.replaceAll("\\{[^}]*}", "{}");
  }

  @Override
  public String toString() {
    return who + " " + path;
  }
}
