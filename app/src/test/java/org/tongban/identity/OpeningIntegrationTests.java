package org.tongban.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongban.kernel.AccountId;
import org.tongban.kernel.Actor;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.RegionCode;
import org.tongban.kernel.Role;
import org.tongban.testing.IntegrationTest;
import org.tongban.testing.SignIns;

@IntegrationTest
class OpeningIntegrationTests {

  private static final RegionCode REGION = new RegionCode("659004");
  private static final Actor BY = Actor.system(REGION);

  @Autowired Accounts accounts;
  @Autowired AccountRows rows;
  @Autowired JdbcClient jdbc;

  @Test
  void opensManyResidentsWithOneEntryNamingThemAll() {
    NewResident one = resident(SignIns.newPhone());
    NewResident other = resident(SignIns.newPhone());

    List<AccountId> ids = accounts.openResidents(BY, List.of(one, other));

    assertThat(rows.byPhone(one.phone())).map(Account::id).contains(ids.getFirst());
    assertThat(accounts.residentOf(other.person())).contains(ids.getLast());
    assertThat(entriesNaming(one)).isEqualTo(1).isEqualTo(entriesNaming(other));
    assertThat(objectNaming(one)).isEqualTo("accounts:2");
  }

  @Test
  void opensNoneWhenOnePhoneIsTaken() {
    NewResident one = resident(SignIns.newPhone());
    NewResident same = resident(one.phone());

    assertThatThrownBy(() -> accounts.openResidents(BY, List.of(one, same)))
        .isInstanceOf(Refusal.class)
        .hasMessage("identity.refused.phone-taken");
    assertThat(accounts.residentOf(one.person())).isEmpty();
    assertThat(entriesNaming(one)).isZero();
  }

  @Test
  void refusesMoreThanABatch() {
    List<NewResident> many = Collections.nCopies(Accounts.BATCH + 1, resident(SignIns.newPhone()));

    assertThatThrownBy(() -> accounts.openResidents(BY, many))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void saltsEachOfTheSamePasswords() {
    List<AccountId> ids = accounts.openStaff(BY, List.of(staff(), staff()));

    assertThat(ids).hasSize(2);
    assertThat(rows.findAll(ids)).extracting(Account::passwordHash).doesNotHaveDuplicates();
  }

  private long entriesNaming(NewResident resident) {
    return jdbc.sql("SELECT count(*) FROM audit.entry WHERE ? = ANY (subjects)")
        .param(resident.person().value())
        .query(Long.class)
        .single();
  }

  private String objectNaming(NewResident resident) {
    return jdbc.sql("SELECT object FROM audit.entry WHERE ? = ANY (subjects)")
        .param(resident.person().value())
        .query(String.class)
        .single();
  }

  private static NewResident resident(String phone) {
    return new NewResident(PersonId.next(), phone, "演示者", REGION, false);
  }

  private static NewStaff staff() {
    return new NewStaff(
        "t-" + UUID.randomUUID().toString().substring(0, 18),
        SignIns.PASSWORD,
        SignIns.SECRET,
        "Staff",
        REGION,
        Set.of(Role.WINDOW_OFFICER),
        false);
  }
}
