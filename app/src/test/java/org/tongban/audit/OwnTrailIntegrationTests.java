package org.tongban.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongban.kernel.AccountId;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.RegionCode;
import org.tongban.kernel.Role;
import org.tongban.testing.IntegrationTest;

@IntegrationTest
class OwnTrailIntegrationTests {

  @Autowired AuditTrail trail;
  @Autowired OwnTrail own;
  @Autowired TransactionTemplate transactions;
  @Autowired JdbcClient jdbc;

  final PersonId person = PersonId.next();
  final Actor resident =
      new Actor(
          AccountId.next(), Set.of(Role.RESIDENT), new RegionCode("310118"), Optional.of(person));
  final Actor window = officer(Role.WINDOW_OFFICER);

  @Test
  void sumsUpByOfficePurposeAndCase() {
    CaseId one = CaseId.next();
    read(window, one, "first");
    read(officer(Role.WINDOW_OFFICER), one, "first");
    read(window, one, "second");
    read(window, null, "first");
    read(officer(Role.COUNTY_OFFICER), one, "first");
    assertThat(own.groups(resident, false, Optional.empty()).groups())
        .extracting(group -> group.roles().getFirst() + " " + group.purpose() + " " + group.count())
        .containsExactly(
            "COUNTY_OFFICER first 1",
            "WINDOW_OFFICER first 1",
            "WINDOW_OFFICER second 1",
            "WINDOW_OFFICER first 2");
  }

  @Test
  void foldsTheResidentAndThePlatformIntoOneLineADayBelowTheOffices() {
    read(window, null, "office");
    read(Actor.system(new RegionCode("320509")), null, "timer");
    read(resident, CaseId.next(), "one");
    read(resident, null, "two");
    assertThat(own.groups(resident, false, Optional.empty()).groups())
        .extracting(AccessGroup::who)
        .containsExactly(AccessGroup.Who.OTHERS);
    List<AccessGroup> all = own.groups(resident, true, Optional.empty()).groups();
    assertThat(all)
        .extracting(AccessGroup::who)
        .containsExactly(AccessGroup.Who.OTHERS, AccessGroup.Who.OWN, AccessGroup.Who.SYSTEM);
    assertThat(all.get(1).actions()).containsExactlyInAnyOrder("PERSON_READ", "TRAIL_READ");
    assertThat(all.get(1).count()).isEqualTo(4);
  }

  @Test
  void leadsToEveryEntryPageByPage() {
    for (int i = 0; i < OwnTrail.PAGE + 5; i++) {
      read(window, null, "purpose " + i);
    }
    for (int i = 0; i < OwnTrail.PAGE + 5; i++) {
      read(window, null, "often");
    }
    List<UUID> reached = new ArrayList<>();
    Optional<TrailQuery.Mark> next = Optional.empty();
    do {
      AccessPage page = own.groups(resident, true, next);
      assertThat(page.groups()).hasSizeLessThanOrEqualTo(OwnTrail.PAGE);
      page.groups().forEach(group -> reached.addAll(entriesOf(group)));
      next = page.next().map(mark -> TrailQuery.Mark.parse(mark.text()));
    } while (next.isPresent());
    List<UUID> written =
        jdbc.sql("SELECT id FROM audit.entry WHERE subjects @> ARRAY[?]::uuid[] AND account = ?")
            .params(person.value(), window.account().value())
            .query((row, _) -> row.getObject("id", UUID.class))
            .list();
    assertThat(reached).doesNotHaveDuplicates().containsAll(written);
  }

  @Test
  void keepsTheTrailOfOthersFromResidentsAndOfficials() {
    PersonId another = PersonId.next();
    transactions.executeWithoutResult(_ -> trail.record(entry(window, null, "theirs", another)));
    UUID foreign =
        jdbc.sql("SELECT id FROM audit.entry WHERE subjects @> ARRAY[?]::uuid[]")
            .param(another.value())
            .query(UUID.class)
            .single();
    assertThat(own.groups(resident, false, Optional.empty()).groups()).isEmpty();
    assertThatThrownBy(() -> own.group(resident, foreign, Optional.empty()))
        .isInstanceOf(Refusal.class)
        .extracting(refused -> ((Refusal) refused).kind())
        .isEqualTo(Refusal.Kind.NOT_FOUND);
    assertThatThrownBy(() -> own.groups(window, true, Optional.empty()))
        .isInstanceOf(Refusal.class);
  }

  private List<UUID> entriesOf(AccessGroup group) {
    List<UUID> found = new ArrayList<>();
    Optional<TrailQuery.Mark> before = Optional.empty();
    do {
      TrailPage page = own.group(resident, group.newest(), before).entries();
      page.entries().forEach(entry -> found.add(entry.id()));
      before = page.next();
    } while (before.isPresent());
    return found;
  }

  private void read(Actor actor, @Nullable CaseId about, String purpose) {
    transactions.executeWithoutResult(_ -> trail.record(entry(actor, about, purpose, person)));
  }

  private static AuditEntry entry(
      Actor actor, @Nullable CaseId about, String purpose, PersonId subject) {
    return new AuditEntry(
        AuditAction.PERSON_READ, actor, List.of(subject), about, purpose, "person:" + subject);
  }

  private static Actor officer(Role role) {
    return new Actor(AccountId.next(), Set.of(role), new RegionCode("320509"), Optional.empty());
  }
}
