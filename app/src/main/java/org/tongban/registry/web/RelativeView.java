package org.tongban.registry.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.kernel.Actor;
import org.tongban.kernel.PersonId;
import org.tongban.registry.AsOf;
import org.tongban.registry.Reading;
import org.tongban.registry.Register;
import org.tongban.registry.documents.Relative;
import org.tongban.registry.documents.Relatives;
import org.tongban.ui.Page;

/** A relation on record as the page shows it, the other person masked. */
public record RelativeView(
    String id, String name, String tie, String kind, String since, boolean spouse) {

  /** Reads a person's relations; the relatives are one recorded reading. */
  @Component
  static class Views {

    private final Relatives relatives;
    private final Register register;

    Views(Relatives relatives, Register register) {
      this.relatives = relatives;
      this.register = register;
    }

    @Transactional
    public List<RelativeView> of(PersonId person, LocalDate on, Actor actor, Page page) {
      List<Relative> found = relatives.of(person, on);
      Map<PersonId, String> names =
          register.maskedNames(
              found.stream().map(Relative::person).toList(),
              AsOf.on(on),
              new Reading(actor, null, "registry.purpose.desk"));
      return found.stream()
          .map(one ->
              new RelativeView(
                  one.person().toString(),
                  Optional.ofNullable(names.get(one.person())).orElse("*"),
                  page.t("registry.desk.tie." + one.tie()),
                  page.tOr("registry.desk.kinship." + one.kind(), ""),
                  page.day(one.since()),
                  one.tie().equals("SPOUSE")))
          .toList();
    }
  }
}
