package org.tongban.registry.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.audit.OfficialNames;
import org.tongban.kernel.AccountId;
import org.tongban.kernel.Actor;
import org.tongban.kernel.PersonId;
import org.tongban.registry.AsOf;
import org.tongban.registry.Reading;
import org.tongban.registry.Register;
import org.tongban.registry.declaring.Business;
import org.tongban.registry.declaring.Declared;
import org.tongban.registry.declaring.Status;
import org.tongban.ui.Page;

/** Puts kept declarations into words; the persons of a list are one reading. */
@Component
class DeclaredViews {

  private final Register register;
  private final ObjectProvider<OfficialNames> officials;
  private final Days days;

  DeclaredViews(Register register, ObjectProvider<OfficialNames> officials, Days days) {
    this.register = register;
    this.officials = officials;
    this.days = days;
  }

  @Transactional
  public List<DeclaredView> of(List<Declared> declared, Actor actor, Page page) {
    List<PersonId> people =
        declared.stream().map(Declared::person).filter(Objects::nonNull).distinct().toList();
    Map<PersonId, String> names =
        register.maskedNames(
            people, AsOf.on(days.today()), new Reading(actor, null, "registry.purpose.declaring"));
    Map<AccountId, String> accounts =
        accounts(
            declared.stream()
                .flatMap(one -> Stream.of(one.proposer(), one.decidedBy()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    return declared.stream().map(one -> view(one, names, accounts, actor, page)).toList();
  }

  private Map<AccountId, String> accounts(Collection<AccountId> ids) {
    return officials.stream().findFirst().map(named -> named.names(ids)).orElse(Map.of());
  }

  private static DeclaredView view(
      Declared one,
      Map<PersonId, String> names,
      Map<AccountId, String> accounts,
      Actor actor,
      Page page) {
    PersonId person = one.person();
    boolean request = one.business().isEmpty();
    return new DeclaredView(
        one.id().toString(),
        page.t("registry.desk.business." + one.business().map(Business::name).orElse("REQUEST")),
        person == null ? "" : names.getOrDefault(person, ""),
        person == null ? "" : "/desk/persons/" + person,
        one.status().name(),
        page.t("registry.desk.status." + one.status().name()),
        page.t("registry.desk.level." + one.level().name() + ".name"),
        page.region(one.office()),
        page.exactly(one.proposed()),
        accounts.getOrDefault(
            one.proposer(), page.t(request ? "registry.desk.resident" : "registry.desk.official")),
        decided(one, accounts, page),
        one.answer(),
        request ? one.typed().getOrDefault("words", "") : "",
        one.proposer().equals(actor.account()),
        request,
        one.status() == Status.DONE ? made(one, page) : List.of());
  }

  private static String decided(Declared one, Map<AccountId, String> accounts, Page page) {
    if (one.decided() == null || one.decidedBy() == null) {
      return "";
    }
    String name = accounts.getOrDefault(one.decidedBy(), page.t("registry.desk.official"));
    return page.t("registry.desk.decided", name, page.exactly(one.decided()));
  }

  private static List<DeclaredView.Link> made(Declared one, Page page) {
    List<DeclaredView.Link> links = new ArrayList<>();
    add(links, one.made().persons(), "/desk/persons/", page.t("registry.desk.made.person"));
    add(
        links,
        one.made().households(),
        "/desk/households/",
        page.t("registry.desk.made.household"));
    if (one.subject() != null && one.business().isPresent()) {
      Business business = one.business().get();
      if (business.from() == Business.From.PERSON) {
        links.add(
            new DeclaredView.Link(
                "/desk/persons/" + one.subject(), page.t("registry.desk.made.entry")));
      } else if (business.from() == Business.From.HOUSEHOLD) {
        String household = "/desk/households/" + one.subject();
        links.add(new DeclaredView.Link(household, page.t("registry.household.open")));
        links.add(new DeclaredView.Link(household + "/book.pdf", page.t("registry.book.print")));
      }
    }
    return links;
  }

  private static void add(
      List<DeclaredView.Link> links, List<UUID> ids, String folder, String text) {
    ids.forEach(id -> links.add(new DeclaredView.Link(folder + id, text)));
  }
}
