package org.tongban.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongban.kernel.PersonId;
import org.tongban.registry.Declaration.ParticularsChange;
import org.tongban.registry.Declaration.ParticularsCorrection;
import org.tongban.registry.population.PopulationCube;
import org.tongban.testing.IntegrationTest;

/** Of changed particulars, figures follow those that are counted and pass over the rest. */
@IntegrationTest
class PopulationNotesIntegrationTests extends FolkTests {

  @Autowired PopulationCube cube;

  private PersonId child;

  @BeforeEach
  void bear() {
    Declaration birth = folk.birth(Declaration.BirthKind.MARITAL);
    child = folk.register(birth, Folk.certified(Folk.DAY)).persons().getFirst();
    cube.fold();
  }

  @Test
  void passesOverAnOccupation() {
    // What is written by hand stays as long as nobody counts the person anew.
    jdbc.sql("UPDATE registry.stay SET came = 'OTHER' WHERE person = ?")
        .param(folk.wife.value())
        .update();
    List<String> before = stays();
    folk.register(new ParticularsChange(folk.wife, Particular.OCCUPATION, "教师", folk.wife));
    cube.fold();
    assertThat(jdbc.sql("SELECT count(*) FROM registry.recount").query(Long.class).single())
        .isZero();
    assertThat(stays()).isEqualTo(before).isNotEqualTo(counted());
  }

  @Test
  void followsADeathOnTheDayOnWhichTheRegistrationHadEnded() {
    folk.register(
        new Declaration.Cancellation(
            folk.bachelor,
            Declaration.CancellationKind.EMIGRATED,
            null,
            Declaration.Succession.none()));
    cube.fold();
    folk.register(new Declaration.Death(folk.bachelor, Declaration.Succession.none()));
    cube.fold();
    assertThat(stays()).isEqualTo(counted()).anyMatch(stay -> stay.contains("DEATH"));
  }

  @Test
  void followsASex() {
    folk.register(new ParticularsChange(folk.maiden, Particular.SEX, "1", folk.maiden));
    cube.fold();
    assertThat(stays()).isEqualTo(counted()).anyMatch(stay -> stay.contains(id(folk.maiden)));
  }

  @Test
  void followsABirthDateToTheAgeOfTheMotherAtEveryBirth() {
    List<String> before = births();
    folk.register(new ParticularsCorrection(folk.wife, Particular.BIRTH_DATE, "1984-02-03", null));
    cube.fold();
    assertThat(births()).isNotEqualTo(before).containsExactly("1984-02-01");
    assertThat(stays()).isEqualTo(counted());
  }

  @Test
  void countsWhatWasTakenBackBeforeAnybodyCounted() {
    folk.register(new ParticularsCorrection(folk.son, Particular.BIRTH_DATE, "2012-03-05", null));
    folk.register(new ParticularsCorrection(folk.son, Particular.BIRTH_DATE, "2012-09-01", null));
    cube.fold();
    assertThat(stays()).isEqualTo(counted());
  }

  private List<String> births() {
    return jdbc.sql("SELECT mother_month::text FROM registry.stay WHERE person = ?")
        .param(child.value())
        .query((row, _) -> row.getString(1))
        .list();
  }

  private List<String> counted() {
    cube.rebuild();
    return stays();
  }

  private List<String> stays() {
    return jdbc.sql("SELECT s::text FROM registry.stay s ORDER BY 1")
        .query((row, _) -> row.getString(1))
        .list();
  }

  private static String id(PersonId person) {
    return person.value().toString();
  }
}
