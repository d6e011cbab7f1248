package org.tongban.demonstration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongban.city.SyntheticCity;
import org.tongban.city.SyntheticHousehold;
import org.tongban.city.SyntheticPerson;
import org.tongban.identity.Accounts;
import org.tongban.identity.NewResident;
import org.tongban.kernel.Actor;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.RegionCode;
import org.tongban.registry.Enrolment;
import org.tongban.registry.Enrolment.Enrolled;
import org.tongban.registry.Marriage;

/**
 * Fills an empty register with the synthetic city and opens its accounts, in one transaction, so
 * that a start that is cut off leaves nothing half done. Over an imported register it opens the
 * officials' accounts alone.
 */
final class CitySeed implements SmartInitializingSingleton {

  private static final Logger LOG = LoggerFactory.getLogger(CitySeed.class);
  private static final int BATCH = 500;
  private static final Actor BY = Actor.system(RegionCode.NATION);

  private final SyntheticCity city;
  private final DemonstrationStaff staff;
  private final Enrolment enrolment;
  private final Accounts accounts;
  private final TransactionTemplate transaction;

  CitySeed(
      SyntheticCity city,
      DemonstrationStaff staff,
      Enrolment enrolment,
      Accounts accounts,
      TransactionTemplate transaction) {
    this.city = city;
    this.staff = staff;
    this.enrolment = enrolment;
    this.accounts = accounts;
    this.transaction = transaction;
  }

  @Override
  public void afterSingletonsInstantiated() {
    transaction.executeWithoutResult(_ -> {
      if (enrolment.empty()) {
        fill();
      } else if (!accounts.hasStaff()) {
        accounts.openStaff(BY, staff.accounts());
      }
    });
  }

  private void fill() {
    Map<String, PersonId> byNumber = enrolHouseholds();
    enrolment.marry(marriages(byNumber));
    enrolment.relate(descents(byNumber));
    openResidents(byNumber);
    accounts.openStaff(BY, staff.accounts());
    LOG.info("demonstration city ready: {} residents", byNumber.size());
  }

  private Map<String, PersonId> enrolHouseholds() {
    Map<String, PersonId> byNumber = new HashMap<>();
    List<SyntheticHousehold> batch = new ArrayList<>(BATCH);
    city.households()
        .forEach(household -> {
          batch.add(household);
          if (batch.size() == BATCH) {
            enrol(batch, byNumber);
          }
        });
    enrol(batch, byNumber);
    return byNumber;
  }

  private void enrol(List<SyntheticHousehold> batch, Map<String, PersonId> byNumber) {
    List<Enrolled> enrolled = enrolment.enrol(batch.stream().map(Enrolments::household).toList());
    for (int i = 0; i < batch.size(); i++) {
      List<SyntheticPerson> members = batch.get(i).members();
      for (int j = 0; j < members.size(); j++) {
        byNumber.put(members.get(j).number(), enrolled.get(i).members().get(j));
      }
    }
    batch.clear();
  }

  private List<Marriage> marriages(Map<String, PersonId> byNumber) {
    Set<String> told = new LinkedHashSet<>();
    List<Marriage> marriages = new ArrayList<>();
    city.residents()
        .forEach(person ->
            person
                .spouseReference()
                .filter(spouse -> !told.contains(spouse.citizenNumber()))
                .ifPresent(spouse -> {
                  told.add(person.number());
                  marriages.add(
                      new Marriage(
                          known(byNumber, person.number()),
                          known(byNumber, spouse.citizenNumber()),
                          Objects.requireNonNull(person.marriedOn())));
                }));
    return marriages;
  }

  private List<Enrolment.Descent> descents(Map<String, PersonId> byNumber) {
    List<Enrolment.Descent> pairs = new ArrayList<>();
    city.households()
        .forEach(household ->
            Descents.of(household)
                .forEach((child, parents) ->
                    parents.forEach(parent ->
                        pairs.add(
                            new Enrolment.Descent(
                                known(byNumber, parent), known(byNumber, child))))));
    return pairs;
  }

  private void openResidents(Map<String, PersonId> byNumber) {
    List<NewResident> batch = new ArrayList<>(Accounts.BATCH);
    city.households()
        .forEach(household ->
            household.members().stream()
                .filter(person -> person.phone() != null)
                .map(person -> resident(household, person, byNumber))
                .forEach(resident -> {
                  batch.add(resident);
                  if (batch.size() == Accounts.BATCH) {
                    accounts.openResidents(BY, batch);
                    batch.clear();
                  }
                }));
    accounts.openResidents(BY, batch);
  }

  private static NewResident resident(
      SyntheticHousehold household, SyntheticPerson person, Map<String, PersonId> byNumber) {
    return new NewResident(
        known(byNumber, person.number()),
        Objects.requireNonNull(person.phone()),
        person.name(),
        new RegionCode(household.communityCode()),
        true);
  }

  private static PersonId known(Map<String, PersonId> byNumber, String number) {
    return Objects.requireNonNull(byNumber.get(number));
  }
}
