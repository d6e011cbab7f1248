package org.tongban.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tongban.kernel.Refusal;
import org.tongban.registry.Declaration.ParticularsCorrection;
import org.tongban.testing.IntegrationTest;

/** With the birth date the register moves from when it knows a child and who the parents are. */
@IntegrationTest
class BirthDateCorrectionsIntegrationTests extends FolkTests {

  @Test
  void knowsAChildBornLaterOnlyFromThen() {
    LocalDate notYet = LocalDate.of(2012, 10, 15);
    Known before = now();
    correct("2012-11-05");
    assertThat(beginnings("upper_inf(recorded)")).containsOnly(LocalDate.of(2012, 11, 1));
    assertThat(beginnings("NOT upper_inf(recorded)")).containsOnly(LocalDate.of(2012, 9, 1));
    assertThat(before.person(folk.son, notYet).birthDate()).isEqualTo(LocalDate.of(2012, 9, 1));
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> now().person(folk.son, notYet))
        .matches(refusal -> refusal.kind() == Refusal.Kind.NOT_FOUND);
    assertThat(now().person(folk.son, LocalDate.of(2012, 11, 20)).birthDate())
        .isEqualTo(LocalDate.of(2012, 11, 5));
  }

  @Test
  void showsFromWhenTheTiesWillBe() {
    ParticularsCorrection earlier =
        new ParticularsCorrection(folk.son, Particular.BIRTH_DATE, "2012-03-05", null);
    assertThat(declarations.preview(earlier, Folk.act()).changes())
        .filteredOn(change -> change.field().equals("kinshipSince"))
        .containsExactly(
            new Change(Subject.of(folk.son), "kinshipSince", "2012-09-01", "2012-03-01"),
            new Change(Subject.of(folk.son), "kinshipSince", "2012-09-01", "2012-03-01"));
  }

  @Test
  void knowsAChildBornEarlierFromThen() {
    correct("2012-03-05");
    assertThat(beginnings("upper_inf(recorded)")).containsOnly(LocalDate.of(2012, 3, 1));
    assertThat(now().person(folk.son, LocalDate.of(2012, 4, 1)).birthDate())
        .isEqualTo(LocalDate.of(2012, 3, 5));
  }

  @Test
  void leavesTheRelationAloneWithinTheMonth() {
    List<UUID> before = kinships();
    correct("2012-09-21");
    assertThat(kinships()).isEqualTo(before);
    assertThat(now().person(folk.son, LocalDate.of(2012, 9, 2)).birthDate())
        .isEqualTo(LocalDate.of(2012, 9, 21));
  }

  private void correct(String birthDate) {
    folk.register(new ParticularsCorrection(folk.son, Particular.BIRTH_DATE, birthDate, null));
  }

  private List<LocalDate> beginnings(String which) {
    return jdbc.sql("SELECT lower(valid) FROM registry.kinship WHERE child = ? AND " + which)
        .param(folk.son.value())
        .query((row, _) -> row.getObject(1, LocalDate.class))
        .list();
  }

  private List<UUID> kinships() {
    return jdbc.sql(
            "SELECT id FROM registry.kinship WHERE child = ? AND upper_inf(recorded) ORDER BY id")
        .param(folk.son.value())
        .query((row, _) -> row.getObject(1, UUID.class))
        .list();
  }
}
