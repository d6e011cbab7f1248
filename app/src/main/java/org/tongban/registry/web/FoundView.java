package org.tongban.registry.web;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.tongban.registry.FoundPersons;
import org.tongban.registry.Person;
import org.tongban.ui.Page;

/** The people found as a list shows them: masked, with what tells them apart. */
public record FoundView(List<Line> lines, int total, int page, int pages) {

  /** One person; the number shows its first and last character alone. */
  public record Line(
      String id,
      String name,
      String number,
      String sex,
      int age,
      String place,
      String relation,
      String state) {}

  static FoundView of(FoundPersons found, Page page, LocalDate today) {
    return new FoundView(
        found.persons().stream().map(person -> line(person, page, today)).toList(),
        found.total(),
        found.page(),
        found.pages());
  }

  static Line line(Person person, Page page, LocalDate today) {
    RegisterWords words = new RegisterWords(page.words(), page.locale());
    String state =
        !person.alive() ? "dead" : person.registration().isPresent() ? "active" : "nowhere";
    return new Line(
        person.id().toString(),
        person.maskedName(),
        person.number().listMask(),
        words.named("sex", Integer.toString(person.sex().code())),
        Period.between(person.birthDate(), today).getYears(),
        person.registration().map(at -> words.place(at.community())).orElse(""),
        person.registration().map(at -> words.named("relation", at.relation())).orElse(""),
        page.t("registry.desk.state." + state));
  }
}
