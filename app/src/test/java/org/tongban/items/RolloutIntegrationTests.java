package org.tongban.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongban.kernel.Actor;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.RegionCode;
import org.tongban.kernel.Role;
import org.tongban.testing.IntegrationTest;
import org.tongban.testing.SignIns;

@IntegrationTest
class RolloutIntegrationTests {

  private static final String WHY = "材料减少一项";
  private static final PackageFiles NEXT = Packages.with("guide_en.txt", "husband", "Husband");

  @Autowired ItemCatalogue catalogue;
  @Autowired Admissions admissions;
  @Autowired Releases releases;
  @Autowired ItemVersions versions;
  @Autowired SignIns signIns;
  @Autowired JdbcClient jdbc;

  private final PackageFolder item = new PackageFolder(Path.of("."));
  private Actor author;
  private Actor other;

  @BeforeEach
  void oneVersionForEveryone() {
    author = signIns.staff("", Role.ITEM_EDITOR);
    other = signIns.staff("", Role.ITEM_EDITOR);
    PackageFiles first = item.files("1.0.0", Packages.files());
    admissions.fromFolder(first, admissions.check(first));
  }

  @Test
  void showsADraftToNobodyUntilASecondOfficialApproves() {
    draft("1.1.0");
    assertThat(shown(Viewer.ANYBODY)).isEqualTo("1.0.0");
    UUID act = proposed("1.1.0", Audience.EVERYONE);
    assertThat(shown(Viewer.ANYBODY)).isEqualTo("1.0.0");
    releases.approve(act, other);
    assertThat(shown(Viewer.ANYBODY)).isEqualTo("1.1.0");
    assertThat(versions.find(item.version("1.1.0")).orElseThrow().released()).isTrue();
    assertThat(recorded("ITEM_ROLLOUT_CHANGED", "item:show:" + item.version("1.1.0"))).isOne();
  }

  @Test
  void letsNeitherTheProposerNorTheAuthorApprove() {
    draft("1.1.0");
    UUID byAuthor = proposed("1.1.0", Audience.EVERYONE);
    assertThatThrownBy(() -> releases.approve(byAuthor, author)).isInstanceOf(Refusal.class);
    releases.withdraw(byAuthor, author);
    releases.propose(item.version("1.1.0"), Audience.EVERYONE, WHY, other);
    UUID byOther = waiting();
    assertThatThrownBy(() -> releases.approve(byOther, author))
        .isInstanceOf(Refusal.class)
        .hasMessage("items.release.own");
    assertThat(shown(Viewer.ANYBODY)).isEqualTo("1.0.0");
  }

  @Test
  void keepsARefusedReleaseWithItsReason() {
    draft("1.1.0");
    UUID act = proposed("1.1.0", Audience.EVERYONE);
    assertThatThrownBy(() -> releases.refuse(act, " ", other)).isInstanceOf(Refusal.class);
    releases.refuse(act, "指南缺少英文", other);
    assertThat(releases.acts(item.code).getFirst())
        .returns(RolloutAct.Status.REFUSED, RolloutAct::status)
        .returns("指南缺少英文", RolloutAct::answer);
    assertThat(shown(Viewer.ANYBODY)).isEqualTo("1.0.0");
    assertThatThrownBy(() -> releases.approve(act, other)).hasMessage("items.release.decided");
  }

  @Test
  void letsNobodyOfOneCountyDecideForAll() {
    draft("1.1.0");
    Actor county = signIns.staff("310118", Role.ITEM_EDITOR);
    assertThatThrownBy(
            () -> releases.propose(item.version("1.1.0"), Audience.EVERYONE, WHY, county))
        .hasMessage("items.release.above");
    assertThatThrownBy(() -> releases.rollBack(item.version("1.0.0"), WHY, county))
        .hasMessage("items.release.above");
  }

  @Test
  void keepsEveryResidentOnTheirSideWhileAShareGrows() {
    draft("1.1.0");
    List<Viewer> residents = Stream.generate(RolloutIntegrationTests::resident).limit(400).toList();
    release("1.1.0", new Audience(Audience.Kind.SHARE, List.of("20")));
    List<String> few = residents.stream().map(this::shown).toList();
    assertThat(few.stream().filter("1.1.0"::equals).count()).isBetween(40L, 130L);
    assertThat(residents.stream().map(this::shown).toList()).isEqualTo(few);
    assertThat(shown(Viewer.ANYBODY)).as("nobody signed in").isEqualTo("1.0.0");
    release("1.1.0", new Audience(Audience.Kind.SHARE, List.of("60")));
    List<String> more = residents.stream().map(this::shown).toList();
    assertThat(more.stream().filter("1.1.0"::equals).count()).isBetween(180L, 300L);
    for (int i = 0; i < few.size(); i++) {
      assertThat(few.get(i).equals("1.1.0") && more.get(i).equals("1.0.0")).isFalse();
    }
  }

  @Test
  void showsAVersionToDistrictsAndToRoles() {
    draft("1.1.0");
    release("1.1.0", new Audience(Audience.Kind.DISTRICTS, List.of("3101", "320509")));
    assertThat(shown(resident("310118"))).isEqualTo("1.1.0");
    assertThat(shown(resident("320509"))).isEqualTo("1.1.0");
    assertThat(shown(resident("330421"))).isEqualTo("1.0.0");
    release("1.1.0", new Audience(Audience.Kind.ROLES, List.of("WINDOW_OFFICER")));
    assertThat(shown(Viewer.of(signIns.staff("330421", Role.WINDOW_OFFICER)))).isEqualTo("1.1.0");
    assertThat(shown(Viewer.of(signIns.staff("330421", Role.COUNTY_OFFICER)))).isEqualTo("1.0.0");
    release("1.1.0", Audience.EVERYONE);
    assertThat(shown(Viewer.ANYBODY)).isEqualTo("1.1.0");
    assertThat(releases.inForce(item.code)).as("one act is left").hasSize(1);
  }

  @Test
  void takesAVersionBackInOneActAndKeepsRunningCasesOnIt() {
    draft("1.1.0");
    release("1.1.0", Audience.EVERYONE);
    releases.rollBack(item.version("1.1.0"), "审批规则漏掉一行", author);
    assertThat(shown(Viewer.ANYBODY)).isEqualTo("1.0.0");
    assertThat(catalogue.version(item.version("1.1.0")).steps()).hasSize(3);
    assertThat(releases.acts(item.code)).hasSize(3);
    assertThat(releases.acts(item.code).stream().filter(RolloutAct::rolledBack)).hasSize(1);
    assertThat(recorded("ITEM_ROLLOUT_CHANGED", "item:end:" + item.version("1.1.0"))).isOne();
  }

  @Test
  void goesBackStepByStepAndNotToWhatWasTakenBack() {
    draft("1.1.0");
    release("1.1.0", Audience.EVERYONE);
    draft("1.2.0");
    release("1.2.0", Audience.EVERYONE);
    releases.rollBack(item.version("1.2.0"), WHY, author);
    releases.rollBack(item.version("1.1.0"), WHY, author);
    assertThat(shown(Viewer.ANYBODY)).isEqualTo("1.0.0");
    assertThatThrownBy(() -> releases.rollBack(item.version("1.0.0"), WHY, author))
        .hasMessage("items.rollback.first");
    assertThat(shown(Viewer.ANYBODY)).isEqualTo("1.0.0");
    assertThatThrownBy(() -> releases.rollBack(item.version("1.2.0"), WHY, author))
        .hasMessage("items.rollback.notShown");
  }

  @Test
  void doesNotBringBackAVersionThatLiesInTheFolderStill() {
    PackageFiles second = item.files("1.1.0", NEXT);
    admissions.fromFolder(second, admissions.check(second));
    assertThat(shown(Viewer.ANYBODY)).isEqualTo("1.1.0");
    releases.rollBack(item.version("1.1.0"), WHY, author);
    admissions.fromFolder(second, admissions.check(second));
    assertThat(shown(Viewer.ANYBODY)).isEqualTo("1.0.0");
  }

  private void draft(String number) {
    PackageFiles files = item.files(number, NEXT);
    admissions.fromOfficial(files, admissions.check(files), WHY, author);
  }

  private UUID proposed(String number, Audience audience) {
    releases.propose(item.version(number), audience, WHY, author);
    return waiting();
  }

  private UUID waiting() {
    return releases.waiting().stream()
        .filter(act -> act.version().code().equals(item.code))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private void release(String number, Audience audience) {
    releases.approve(proposed(number, audience), other);
  }

  private String shown(Viewer viewer) {
    return catalogue.current(item.code, viewer).version().version();
  }

  private static Viewer resident() {
    return resident("330421");
  }

  private static Viewer resident(String region) {
    return new Viewer(Optional.of(PersonId.next()), new RegionCode(region), Set.of(Role.RESIDENT));
  }

  private int recorded(String action, String object) {
    return jdbc.sql(
            "SELECT count(*) FROM audit.entry WHERE action = :action AND object LIKE :object")
        .param("action", action)
        .param("object", object + "%")
        .query((row, _) -> row.getInt(1))
        .single();
  }
}
