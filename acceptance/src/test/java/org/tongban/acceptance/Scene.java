package org.tongban.acceptance;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** A city in the middle of its work, so that every page has something to show, and its people. */
final class Scene implements AutoCloseable {

  private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");
  private static final String ITEM = "spouse-joining";

  private final Browsers browsers;
  private final Map<Who, Visit> visits = new EnumMap<>(Who.class);
  private final Map<String, String> names =
      new HashMap<>(Map.of("item", ITEM, "version", "1.1.0", "guide", "newborn"));

  Scene(Browsers browsers) {
    this.browsers = browsers;
    visits.put(Who.ANYBODY, browsers.phone());
    SpouseJoining mover = lap("310118", "320509", 0);
    SpouseJoining waiting = lap("310118", "320509", 1);
    Official window = at(Who.WINDOW, waiting.targetWindow());
    Official county = at(Who.COUNTY, mover.countyOffice());
    names.put("done", sent(Who.MOVED, mover));
    finish(window, county, mover);
    names.put("waiting", sent(Who.WAITING, waiting));
    draft(lap("330421", "320509", 0));
    visits.put(Who.NEWCOMER, lap("320509", "310118", 5).resident().signIn().visit());
    String city = county.login().substring(7, 11);
    propose(at(Who.CITY, new Official(browsers.desk(), "city." + city)).visit());
    String other = city.equals("3101") ? "3205" : "3101";
    at(Who.OTHER_CITY, new Official(browsers.desk(), "city." + other));
    at(Who.IDLE_WINDOW, new Official(browsers.desk(), idleWindow()));
    Visit auditor = at(Who.AUDITOR, new Official(browsers.desk(), "auditor")).visit();
    Visit admin = at(Who.ADMINISTRATOR, new Official(browsers.desk(), "admin")).visit();
    edited(at(Who.ITEM_OFFICE, new Official(browsers.desk(), "items.1")).visit());
    name("person", window.visit().open("/desk/cases/" + names.get("waiting")), "/desk/persons/");
    name("household", window.visit().open(path("/desk/persons/{person}")), "/desk/households/");
    name("dwelling", window.visit().open(path("/desk/households/{household}")), "/desk/dwellings/");
    names.put("declaration", declared(window.visit(), "NAME", "王安宁"));
    names.put("entered", declared(window.visit(), "OCCUPATION", "会计"));
    names.put("community", community(window));
    name("reading", visit(Who.MOVED).open("/me/access"), "/me/access/");
    name("entry", auditor.open("/audit/entries"), "/audit/entries/");
    listed(admin, "吴江区").page().locator("form[action^='/codes/import/'] button").first().click();
    admin.page().waitForURL(url -> url.endsWith("/codes"));
    names.put("list", listed(admin, "吴江新区").page().url().replaceAll(".*/", ""));
    new Hall(this, names).fill();
    names.put("rating", rated(county.visit()));
    name("account", admin.open("/admin?role=WINDOW_OFFICER"), "/admin/accounts/");
  }

  Visit visit(Who who) {
    Visit visit = visits.get(who);
    if (visit == null) {
      throw new IllegalArgumentException(who.name());
    }
    return visit;
  }

  /** The path with what its names stand for. */
  String path(String named) {
    return NAME.matcher(named).replaceAll(name -> names.getOrDefault(name.group(1), "?"));
  }

  private SpouseJoining lap(String from, String to, int rank) {
    return new SpouseJoining(browsers, People.couple(from, to, rank));
  }

  private Official at(Who who, Official official) {
    visits.put(who, official.signIn().visit());
    return official;
  }

  private String idleWindow() {
    Visit visit = visit(Who.ANYBODY).open("/demonstration");
    return visit
        .page()
        .locator("tr[data-login^='window.330421']")
        .first()
        .getAttribute("data-login");
  }

  private Resident begun(Who who, SpouseJoining lap) {
    Resident resident = lap.resident().signIn().begin(ITEM);
    visits.put(who, resident.visit());
    resident.answer(SpouseJoining.HOUSEHOLD).next();
    arrives(resident.visit().page(), "/steps/2");
    resident.answer(lap.residence()).next();
    arrives(resident.visit().page(), "/steps/3");
    return resident;
  }

  private void draft(SpouseJoining lap) {
    names.put("draft", begun(Who.DRAFTING, lap).caseId());
  }

  private String sent(Who who, SpouseJoining lap) {
    Resident resident = begun(who, lap).answer(SpouseJoining.STATEMENTS).next();
    resident.visit().page().waitForURL(url -> !url.contains("/steps/"));
    return resident.caseId();
  }

  private void finish(Official window, Official county, SpouseJoining lap) {
    String id = path("{done}");
    boolean same = window.login().equals(lap.targetWindow().login());
    Official target = same ? window : lap.targetWindow().signIn();
    target.open(id, "ACCEPT").decide("");
    county.open(id, "APPROVE").decide("");
    try (Official origin = lap.originWindow().signIn()) {
      origin.openFirst().visit().page().locator("#act input[value='MOVE_OUT']").check();
      origin.decide("");
    }
    target.open(id, "SETTLE").decide("");
    Visit resident = visit(Who.MOVED);
    resident
        .open("/cases/" + id)
        .page()
        .waitForCondition(() -> {
          resident.page().reload();
          return resident.page().locator("main a[href$='/rating']").count() == 1;
        });
  }

  /** A bad rating that nobody has followed up yet. */
  private String rated(Visit county) {
    Birth birth = new Birth(browsers, People.couple("320509", "310118", 3));
    try (Resident parent = birth.parent().signIn();
        Official window = birth.window().signIn()) {
      String id = birth.apply(parent, _ -> {});
      window.open(id, "APPROVE").decide("");
      Page page = parent.visit().open("/cases/" + id + "/rating").page();
      page.click("label:has(input[name='grade'][value='5'])");
      page.check("input[name='reasons5'][value='SLOW']");
      page.fill("#reason", "等了三周，没有人说为什么。");
      page.click(".tb-rateform button.tb-btn");
      page.waitForSelector("#h-outcome");
    }
    Page queue = county.open("/desk/ratings").page();
    return queue
        .locator("tbody a[href^='/desk/ratings/']")
        .first()
        .getAttribute("href")
        .replaceAll(".*/", "");
  }

  /** A change of a rule, which another official is asked to confirm. */
  private static void propose(Visit city) {
    Page page = city.open("/office/approvals?rule=LATE:*").page();
    page.check("#change input[name='approval'][value='CITY']");
    page.fill("#reason", "补登由市局把关");
    page.click("#change button.tb-btn");
    page.waitForURL(url -> url.endsWith("/office/approvals"));
  }

  /** A change of a particular: of a name, which the county approves, or of another, on the spot. */
  private String declared(Visit desk, String particular, String value) {
    desk.open(path("/desk/declarations/new?kind=CHANGE&subject={person}&particular=" + particular));
    Page page = desk.page();
    page.fill("#f-value", value);
    page.click("#f-form button.tb-btn");
    page.waitForURL(url -> url.endsWith("/check"));
    page.click("main form button.tb-btn");
    page.waitForURL(url -> url.matches(".*/desk/declarations/[0-9a-f-]{36}"));
    return page.url().replaceAll(".*/", "");
  }

  /** A copy of the delivered version, begun and not yet a draft. */
  private void edited(Visit office) {
    Page page = office.open(path("/office/items/{item}/{version}")).page();
    page.click("form[action='/office/edits'] button");
    page.waitForURL(url -> url.contains("/office/edits/"));
  }

  /** The last community that the board of the window's town offers. */
  private static String community(Official window) {
    Visit visit = window.visit().open("/office/population");
    return visit.page().locator("select[name=region] option").last().getAttribute("value");
  }

  /** A published list of one county and a line that cannot be read, read but not yet taken. */
  private static Visit listed(Visit admin, String name) {
    Page page = admin.open("/codes/import").page();
    byte[] list = ("code,name\n320509," + name + "\nabc,?\n").getBytes(StandardCharsets.UTF_8);
    page.setInputFiles("#f-file", new FilePayload("list.csv", "text/csv", list));
    page.fill("#f-effective", "2026-01-01");
    page.click("main form button.tb-btn");
    page.waitForURL(url -> url.matches(".*/codes/import/[0-9a-f-]{36}"));
    return admin;
  }

  private static void arrives(Page page, String part) {
    page.waitForURL(url -> url.contains(part));
  }

  /** Takes a name from the last link below the folder: on a case, who lives within reach. */
  private void name(String name, Visit visit, String folder) {
    String link =
        (String)
            visit
                .page()
                .evaluate(
                    """
                    folder => [...document.querySelectorAll(`a[href^="${folder}"]`)]
                        .map(a => a.getAttribute('href').split('?')[0])
                        .findLast(href => href.match(/[0-9a-f-]{36}$/))
                    """,
                    folder);
    names.put(name, link.substring(folder.length()));
  }

  @Override
  public void close() {
    visits.values().forEach(Visit::close);
  }
}
