package org.tongban.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongban.kernel.AccountId;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.CitizenNumber;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.RegionCode;
import org.tongban.kernel.Role;

/** Households, officers and cases for tests; every number is made once. */
final class City {

  static final RegionCode QINGPU = new RegionCode("310118003001");
  static final RegionCode WUJIANG = new RegionCode("320509104002");
  static final LocalDate SINCE = LocalDate.of(2020, 3, 15);

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final Enrolment enrolment;
  private final TransactionTemplate transactions;

  City(Enrolment enrolment, PlatformTransactionManager transactions) {
    this.enrolment = enrolment;
    this.transactions = new TransactionTemplate(transactions);
  }

  /** A household of a head and as many children. */
  Enrolment.Enrolled household(RegionCode community, int children) {
    return household(community, children, SINCE);
  }

  Enrolment.Enrolled household(RegionCode community, int children, LocalDate since) {
    List<Enrolment.NewPerson> members = new ArrayList<>();
    members.add(person("王𠀀明", "02", since));
    for (int i = 0; i < children; i++) {
      members.add(person("王小" + i, "20", since));
    }
    return enrolment.enrol(List.of(newHousehold(community, since, members))).getFirst();
  }

  static Enrolment.NewHousehold newHousehold(
      RegionCode community, LocalDate since, List<Enrolment.NewPerson> members) {
    return new Enrolment.NewHousehold(
        "000000386", Household.Kind.FAMILY, community, "样例路 7 幢 302 室", 0, since, members);
  }

  static Enrolment.NewPerson person(String name, String relation, LocalDate since) {
    CitizenNumber number = number();
    return new Enrolment.NewPerson(
        number,
        name,
        Sex.MALE,
        number.birthDate(),
        "01",
        "上海市青浦区",
        "江苏省苏州市",
        "20",
        "10",
        "教学人员",
        relation,
        since);
  }

  /** A valid synthetic number nobody else in this run has. */
  static CitizenNumber number() {
    int n = NUMBERS.getAndIncrement();
    LocalDate birth = LocalDate.of(1940, 1, 2).plusDays(n / 400);
    String body = "349999%tY%<tm%<td%03d".formatted(birth, (n % 400) * 2 + 1);
    return "0123456789X"
        .chars()
        .mapToObj(check -> CitizenNumber.parse(body + (char) check))
        .flatMap(java.util.Optional::stream)
        .findFirst()
        .orElseThrow();
  }

  static Actor officer(RegionCode place) {
    return new Actor(
        AccountId.next(), Set.of(Role.COUNTY_OFFICER), place.county(), java.util.Optional.empty());
  }

  static Act act(RegionCode place, CaseId caseId, LocalDate effective) {
    return new Act(officer(place), caseId, "户口登记条例 第十条", effective);
  }

  static Reading reading() {
    return new Reading(officer(QINGPU), null, "test.purpose");
  }

  <T> T inTransaction(Supplier<T> work) {
    return java.util.Objects.requireNonNull(transactions.execute(_ -> work.get()));
  }

  void run(Runnable work) {
    transactions.executeWithoutResult(_ -> work.run());
  }

  /** Locks the person at the origin and moves them out. */
  RegistrationEvent moveOut(
      Registrar registrar, PersonId person, RegionCode from, CaseId caseId, LocalDate day) {
    return inTransaction(() -> {
      registrar.lock(person, act(from, caseId, day));
      return registrar.moveOut(person, act(from, caseId, day));
    });
  }

  RegistrationEvent moveIn(
      Registrar registrar, PersonId person, HouseholdId to, CaseId caseId, LocalDate day) {
    return inTransaction(() -> registrar.moveIn(person, to, "10", act(WUJIANG, caseId, day)));
  }
}
