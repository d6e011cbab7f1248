package org.tongban.casework;

import org.tongban.registry.Household;
import org.tongban.registry.Person;
import org.tongban.registry.Registration;

/** What the register will say when a case succeeds (办理预览). */
final class Preview {

  private Preview() {}

  static Dossier.Change leaves(Person person, Household home) {
    String relation = person.registration().map(Registration::relation).orElse("");
    return change(person, home, relation, false);
  }

  static Dossier.Change joins(Person person, Household home, String relation) {
    return change(person, home, relation, true);
  }

  private static Dossier.Change change(
      Person person, Household home, String relation, boolean joins) {
    return new Dossier.Change(
        person.maskedName(), joins, home.id(), home.number(), home.community(), relation, null);
  }
}
