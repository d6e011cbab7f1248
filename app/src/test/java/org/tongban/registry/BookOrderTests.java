package org.tongban.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tongban.kernel.PersonId;

class BookOrderTests {

  @Test
  void putsHeadSpouseChildrenGrandchildrenParentsGrandparentsSiblingsAndOthers() {
    assertThat(
            Stream.of("97", "71", "61", "51", "41", "30", "20", "12", "02")
                .map(relation -> member(relation, 1980))
                .sorted(BookOrder.OF_THE_BOOK)
                .map(Household.Member::relation))
        .containsExactly("02", "12", "30", "20", "41", "51", "61", "71", "97");
  }

  @Test
  void putsTheElderFirst() {
    assertThat(
            Stream.of(member("23", 2012), member("32", 2008), member("22", 2010))
                .sorted(BookOrder.OF_THE_BOOK)
                .map(Household.Member::relation))
        .containsExactly("32", "22", "23");
  }

  private static int born = 1;

  private static Household.Member member(String relation, int year) {
    Person person =
        new Person(
            PersonId.next(),
            City.number(),
            "王明",
            Sex.MALE,
            LocalDate.of(year, 1, 1).plusDays(born++),
            "01",
            "",
            "",
            "20",
            "10",
            "",
            true,
            Optional.empty());
    return new Household.Member(person, relation);
  }
}
