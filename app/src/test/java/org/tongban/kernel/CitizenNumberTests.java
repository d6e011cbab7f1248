package org.tongban.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CitizenNumberTests {

  private static final String WEIGHTED = "7 9 10 5 8 4 2 1 6 3 7 9 10 5 8 4 2";

  @Test
  void readsWhatAPersonTyped() {
    String number = withCheck("34990220240229002");

    CitizenNumber read =
        CitizenNumber.parse(" 349902 20240229 " + number.substring(14)).orElseThrow();

    assertThat(read.value()).isEqualTo(number);
    assertThat(read.birthDate()).isEqualTo(LocalDate.of(2024, 2, 29));
    assertThat(read.male()).isFalse();
    assertThat(read).asString().doesNotContain("2024");
  }

  @Test
  void takesASmallXForTheCheckCharacter() {
    String number = withX();

    assertThat(CitizenNumber.parse(number.replace('X', 'x')).orElseThrow().value())
        .isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"20230229", "20240230", "20241301", "20240100", "20240431"})
  void refusesADayThatIsNone(String day) {
    assertThat(CitizenNumber.parse(withCheck("349902" + day + "002"))).isEmpty();
  }

  @Test
  void refusesAnotherCheckCharacterOrForm() {
    String number = withCheck("34990220240229002");
    char other = number.charAt(17) == '0' ? '1' : '0';

    assertThat(CitizenNumber.parse(number.substring(0, 17) + other)).isEmpty();
    assertThat(CitizenNumber.parse(number.substring(1))).isEmpty();
    assertThat(CitizenNumber.parse("")).isEmpty();
    assertThatThrownBy(() -> new CitizenNumber(" " + number))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String withX() {
    for (int sequence = 1; ; sequence++) {
      String number = withCheck("34990220240229%03d".formatted(sequence));
      if (number.endsWith("X")) {
        return number;
      }
    }
  }

  private static String withCheck(String seventeen) {
    String[] weights = WEIGHTED.split(" ", -1);
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += Integer.parseInt(weights[i]) * (seventeen.charAt(i) - '0');
    }
    return seventeen + "10X98765432".charAt(sum % 11);
  }
}
