package org.tongban.registry.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files of couples with a child (小镇), each family in a home of its own. */
final class SmallTown {

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String COMMUNITY = "320509101001";

  private final StringBuilder persons = file(ImportFile.PERSONS);
  private final StringBuilder dwellings = file(ImportFile.DWELLINGS);
  private final StringBuilder households = file(ImportFile.HOUSEHOLD_VERSIONS);
  private final StringBuilder versions = file(ImportFile.PERSON_VERSIONS);
  private final StringBuilder registrations = file(ImportFile.REGISTRATIONS);
  private final StringBuilder marriages = file(ImportFile.MARRIAGES);
  private final StringBuilder kinships = file(ImportFile.KINSHIPS);
  private final StringBuilder events = file(ImportFile.EVENTS);
  private final StringBuilder evidence = file(ImportFile.EVIDENCE);

  private SmallTown() {}

  static void write(Path folder, int families) throws IOException {
    SmallTown town = new SmallTown();
    for (int family = 1; family <= families; family++) {
      town.add(family);
    }
    Files.createDirectories(folder);
    write(folder, ImportFile.PERSONS, town.persons);
    write(folder, ImportFile.DWELLINGS, town.dwellings);
    write(folder, ImportFile.HOUSEHOLD_VERSIONS, town.households);
    write(folder, ImportFile.PERSON_VERSIONS, town.versions);
    write(folder, ImportFile.REGISTRATIONS, town.registrations);
    write(folder, ImportFile.MARRIAGES, town.marriages);
    write(folder, ImportFile.KINSHIPS, town.kinships);
    write(folder, ImportFile.EVENTS, town.events);
    write(folder, ImportFile.EVIDENCE, town.evidence);
  }

  /** The number of the family's father, mother or child. */
  static String number(int family, int member) {
    String body =
        "349902"
            + born(family, member).replace("-", "")
            + "%03d".formatted(2 * (family % 400) + (member == 1 ? 0 : 1));
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (body.charAt(i) - '0');
    }
    return body + "10X98765432".charAt(sum % 11);
  }

  /** 400 families to a month, as a day has no more numbers. */
  static String born(int family, int member) {
    return "%d-%02d-01".formatted(member == 2 ? 2015 : 1985, 6 + family / 400);
  }

  private void add(int family) {
    int father = 3 * family - 2;
    line(dwellings, family, "2000-01-01,", COMMUNITY, "太湖路%d号".formatted(family), 90);
    // Registered at the wedding; the head has been there from the start.
    line(
        households,
        family,
        family,
        "2010-05-01,",
        "%09d".formatted(family),
        "FAMILY",
        COMMUNITY,
        family,
        "吴江区太湖路%d号".formatted(family),
        father,
        "");
    for (int member = 0; member < 3; member++) {
      person(father + member, family, member);
    }
    line(marriages, family, father, father + 1, "2010-05-01,");
    line(kinships, 2 * family - 1, father, father + 2, "BIRTH", born(family, 2) + ",");
    line(kinships, 2 * family, father + 1, father + 2, "BIRTH", born(family, 2) + ",");
    line(evidence, 4 * family, "711", "C%08d".formatted(family));
  }

  private void person(int id, int family, int member) {
    String born = born(family, member);
    String since = member == 2 ? born : "2010-05-01";
    String name = List.of("王建国", "李秀英", "王小明").get(member);
    String relation = List.of("02", "10", "21").get(member);
    line(persons, id, number(family, member));
    line(
        versions,
        id,
        id,
        born + ",",
        "",
        name,
        "",
        born,
        member == 1 ? 2 : 1,
        "01",
        "江苏吴江",
        "江苏吴江",
        "20",
        member == 2 ? "10" : "20",
        "",
        "",
        "",
        "",
        "true");
    line(registrations, id, id, family, relation, since + ",");
    line(
        events,
        4 * family - 3 + member + (member == 2 ? 1 : 0),
        member == 2 ? "BIRTH" : "INITIAL",
        member == 2 ? "MARITAL" : "",
        "",
        "",
        id,
        family,
        COMMUNITY,
        relation,
        "",
        "",
        "",
        "户口登记条例第七条",
        since);
  }

  private static StringBuilder file(ImportFile file) {
    return new StringBuilder(String.join(",", file.columns())).append('\n');
  }

  private static void line(StringBuilder file, Object... values) {
    file.append(String.join(",", java.util.Arrays.stream(values).map(String::valueOf).toList()))
        .append('\n');
  }

  private static void write(Path folder, ImportFile file, StringBuilder text) throws IOException {
    Files.writeString(folder.resolve(file.fileName()), text);
  }
}
