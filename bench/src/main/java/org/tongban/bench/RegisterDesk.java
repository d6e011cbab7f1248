package org.tongban.bench;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A county's register as its officials ask it.
 *
 * @param numbers of residents of today
 * @param households that stood ten years ago and stand today
 * @param names that one resident alone has
 */
record RegisterDesk(Desk desk, List<String> numbers, List<String> households, List<String> names) {

  static final String COUNTY = "320509";

  private static final int SAMPLE = 20_000;
  // Pairs of characters as they stand in given names, some frequent and some rare.
  private static final List<String> PARTS = List.of("建国", "秀英", "小明", "志强", "桂兰", "子轩", "梓涵", "玉兰");

  static RegisterDesk of(ImportedCity city, Installation installation) throws Exception {
    Desk desk =
        Desk.of(
            city.data().resolve("tls/ca.pem"), installation.client().port(), "county." + COUNTY);
    return new RegisterDesk(
        desk,
        city.numbersIn(COUNTY, SAMPLE),
        city.identities(
            "SELECT household FROM registry.household_version WHERE upper_inf(valid)"
                + " AND upper_inf(recorded) AND community LIKE '"
                + COUNTY
                + "%' AND lower(valid) < '2017-01-01' ORDER BY hashtext(household::text) LIMIT "
                + SAMPLE),
        city.rareNamesIn(COUNTY, SAMPLE));
  }

  void lookup(Wire wire) throws IOException {
    desk.lookup(wire, any(numbers));
  }

  void household(Wire wire) throws IOException {
    desk.get(wire, page());
  }

  /** On some day of the ten years. */
  void pastHousehold(Wire wire) throws IOException {
    LocalDate day = LocalDate.of(2017, 1, 1).plusDays(ThreadLocalRandom.current().nextInt(3_500));
    desk.get(wire, page() + "?on=" + day);
  }

  void partOfName(Wire wire) throws IOException {
    search(wire, any(PARTS));
  }

  void loneName(Wire wire) throws IOException {
    search(wire, any(names));
  }

  private String page() {
    return "/desk/households/" + any(households);
  }

  private void search(Wire wire, String name) throws IOException {
    desk.search(wire, Map.of("name", name, "county", COUNTY, "purpose", "registry.reason.visit"));
  }

  private static <T> T any(List<T> all) {
    return all.get(ThreadLocalRandom.current().nextInt(all.size()));
  }
}
