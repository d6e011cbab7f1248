package org.tongban.registry.suspicion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tongban.registry.suspicion.SmallRegister.FEMALE;
import static org.tongban.registry.suspicion.SmallRegister.MALE;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tongban.registry.suspicion.SmallRegister.Told;
import org.tongban.testing.IntegrationTest;

/** A paper that proves one matter and stands under the events of several is used twice. */
@IntegrationTest
class ReusedDocumentIntegrationTests extends RuleTests {

  private static final LocalDate DAY = LocalDate.of(2025, 4, 7);
  private static final String BIRTH = "117";
  private static final String WEDDING = "219";
  private static final String HOME = "999";
  private static final String BOOK = "113";

  private final String paper = UUID.randomUUID().toString().replace("-", "") + "0000";

  ReusedDocumentIntegrationTests() {
    super(SuspicionKind.REUSED_DOCUMENT);
  }

  @Test
  void suspectsOneBirthCertificateOfTwoChildren() {
    UUID one = child();
    UUID two = child();
    UUID first = proved(BIRTH, Told.of("BIRTH", one, DAY));
    UUID second = proved(BIRTH, Told.of("BIRTH", two, DAY.plusDays(30)));
    Finding finding = one();
    assertThat(finding.persons()).containsExactlyInAnyOrder(one, two);
    assertThat(finding.events()).containsExactlyInAnyOrder(first, second);
    assertThat(finding.facts())
        .containsExactly(Finding.Fact.of("paper", BIRTH, 2, 1, DAY, DAY.plusDays(30)));
    assertThat(finding.score()).isCloseTo(0.5, within(0.001));
  }

  @Test
  void takesTheChildsOtherBusinessForTheChilds() {
    UUID mother = register.person(FEMALE, LocalDate.of(1995, 1, 1));
    UUID child = child();
    register.tied(mother, FEMALE, child, "BIRTH");
    proved(BIRTH, Told.of("BIRTH", child, DAY).with(mother));
    proved(BIRTH, Told.of("KINSHIP_RECORDED", child, DAY.plusDays(9)).with(mother));
    proved(BIRTH, Told.of("MOVED_IN", child, DAY.plusDays(40)).as("PARENTS").with(mother));
    proved(BIRTH, Told.of("MOVED_IN", mother, DAY.plusDays(60)).as("CHILDREN").with(child));
    none();
  }

  @Test
  void letsACoupleShowItsCertificateTwiceAndNobodyElse() {
    UUID husband = register.person(MALE, LocalDate.of(1990, 1, 1));
    UUID wife = register.person(FEMALE, LocalDate.of(1991, 1, 1));
    proved(WEDDING, Told.of("MARRIED", husband, DAY).with(wife));
    proved(WEDDING, Told.of("MOVED_IN", wife, DAY.plusDays(9)).as("SPOUSE").with(husband));
    none();
    UUID another = register.person(FEMALE, LocalDate.of(1992, 1, 1));
    proved(WEDDING, Told.of("MOVED_IN", another, DAY.plusDays(99)).as("SPOUSE").with(husband));
    assertThat(one().persons()).containsExactlyInAnyOrder(husband, wife, another);
  }

  @Test
  void letsAFamilyShowThePaperOfItsHome() {
    UUID home = register.home(60);
    proved(HOME, Told.of("MOVED_IN", child(), DAY).into(home, STRANGER));
    proved(HOME, Told.of("MOVED_IN", child(), DAY.plusDays(9)).into(home, STRANGER));
    none();
    proved(HOME, Told.of("MOVED_IN", child(), DAY).into(register.home(60), STRANGER));
    assertThat(one().facts().getFirst().values()).startsWith(HOME, "2");
  }

  @Test
  void followsACorrectionToTheRightHome() {
    UUID home = register.home(60);
    UUID elsewhere = register.home(60);
    proved(HOME, Told.of("MOVED_IN", child(), DAY).into(home, STRANGER));
    Told told = Told.of("MOVED_IN", child(), DAY).into(elsewhere, STRANGER);
    UUID wrong = proved(HOME, told);
    assertThat(found()).hasSize(1);
    register.tell(told.corrected(wrong, DAY, home));
    none();
  }

  @Test
  void meansNoPaperThatSaysWhoSomebodyIs() {
    proved(BOOK, Told.of("BIRTH", child(), DAY));
    proved(BOOK, Told.of("BIRTH", child(), DAY.plusDays(700)));
    none();
  }

  @Test
  void countsPartiesFromTheThresholdOn() {
    proved(BIRTH, Told.of("BIRTH", child(), DAY));
    proved(BIRTH, Told.of("BIRTH", child(), DAY));
    threshold("persons", 3);
    none();
    proved(BIRTH, Told.of("BIRTH", child(), DAY));
    assertThat(one().score()).isCloseTo(0.7, within(0.001));
  }

  private UUID child() {
    return register.person(FEMALE, DAY.minusDays(40));
  }

  private UUID proved(String kind, Told told) {
    UUID event = register.tell(told);
    register.proves(event, kind, paper);
    return event;
  }
}
