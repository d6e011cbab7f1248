package org.tongban.registry.web;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.tongban.registry.Household;
import org.tongban.registry.Person;
import org.tongban.ui.Page;

/** A household as its page and lists show it. */
public record HouseholdView(
    String id,
    String number,
    String kind,
    String place,
    String address,
    String head,
    List<Member> members) {

  /** A line of the book; the number is masked as lists are. */
  public record Member(
      String id, String name, String relation, String number, int age, String since) {}

  static HouseholdView of(Household household, Page page, LocalDate on, boolean own) {
    RegisterWords words = new RegisterWords(page.words(), page.locale());
    List<Member> members =
        household.members().stream().map(member -> member(member, words, page, on, own)).toList();
    return new HouseholdView(
        household.id().toString(),
        household.number(),
        words.named("kind", household.kind().name()),
        words.place(household.community()),
        own ? household.address() : Masks.address(household.address()),
        members.isEmpty() ? "" : members.getFirst().name(),
        members);
  }

  private static Member member(
      Household.Member member, RegisterWords words, Page page, LocalDate on, boolean own) {
    Person person = member.person();
    return new Member(
        person.id().toString(),
        own ? person.name() : person.maskedName(),
        words.named("relation", member.relation()),
        person.number().listMask(),
        Period.between(person.birthDate(), on).getYears(),
        person.registration().map(registration -> page.day(registration.since())).orElse(""));
  }
}
