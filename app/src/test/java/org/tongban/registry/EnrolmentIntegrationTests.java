package org.tongban.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongban.kernel.Refusal;
import org.tongban.testing.IntegrationTest;

@IntegrationTest
class EnrolmentIntegrationTests {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  @Autowired Register register;
  @Autowired Enrolment enrolment;

  @Test
  void enrolsAThousandPersonsInSeconds() {
    List<Enrolment.NewHousehold> batch =
        IntStream.range(0, 250)
            .mapToObj(_ -> household(City.person("王明", "02", City.SINCE), "10", "20", "21"))
            .toList();
    Instant start = Instant.now();
    List<Enrolment.Enrolled> enrolled = enrolment.enrol(batch);

    assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(20));
    assertThat(enrolled).hasSize(250).allMatch(one -> one.members().size() == 4);
    assertThat(enrolment.empty()).isFalse();
  }

  @Test
  void givesTheIdsInTheOrderGiven() {
    Enrolment.NewPerson head = City.person("王明", "02", City.SINCE);
    Enrolment.Enrolled enrolled = enrolment.enrol(List.of(household(head, "20"))).getFirst();
    Household book = register.household(enrolled.household(), AsOf.on(DAY), City.reading());
    assertThat(book.head()).isEqualTo(enrolled.members().getFirst());
    assertThat(book.members())
        .extracting(member -> member.person().id())
        .containsExactlyElementsOf(enrolled.members());
  }

  @Test
  void holdsANumberOnceAndRefusesTheWholeBatch() {
    Enrolment.NewPerson held = City.person("王明", "02", City.SINCE);
    enrolment.enrol(List.of(household(held)));
    Enrolment.NewPerson fresh = City.person("李明", "02", City.SINCE);

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> enrolment.enrol(List.of(household(fresh), household(held))))
        .extracting(Refusal::messageKey)
        .isEqualTo("registry.enrol.held");
    assertThat(register.find(fresh.number(), City.reading())).isEmpty();
  }

  private static Enrolment.NewHousehold household(Enrolment.NewPerson head, String... relations) {
    List<Enrolment.NewPerson> members = new java.util.ArrayList<>();
    members.add(head);
    for (String relation : relations) {
      members.add(City.person("王小明", relation, City.SINCE));
    }
    return City.newHousehold(City.QINGPU, City.SINCE, members);
  }
}
