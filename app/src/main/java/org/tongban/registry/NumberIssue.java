package org.tongban.registry;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongban.guomi.BlindIndex;
import org.tongban.kernel.CitizenNumber;
import org.tongban.kernel.RegionCode;
import org.tongban.platform.TongbanSettings;

/**
 * Issues citizen numbers (公民身份号码编制, GB 11643) nobody holds: county, birth date, and a sequence odd
 * for men. In the demonstration they begin like every synthetic one.
 */
@Component
class NumberIssue {

  private static final String SYNTHETIC = "349900";
  private static final int SEQUENCES = 500;
  private static final int AT_ONCE = 20;

  private final JdbcClient jdbc;
  private final BlindIndex index;
  private final boolean demonstration;

  NumberIssue(JdbcClient jdbc, BlindIndex index, TongbanSettings settings) {
    this.jdbc = jdbc;
    this.index = index;
    this.demonstration = settings.demonstration();
  }

  /** A free number; refused when county, day and sex have none left. */
  CitizenNumber issue(RegionCode place, LocalDate birth, Sex sex) {
    String prefix = demonstration ? SYNTHETIC : place.county().digits();
    String day = DateTimeFormatter.BASIC_ISO_DATE.format(birth);
    int odd = sex == Sex.MALE ? 1 : 0;
    int start = ThreadLocalRandom.current().nextInt(SEQUENCES);
    for (int offset = 0; offset < SEQUENCES; offset += AT_ONCE) {
      int from = start + offset;
      List<CitizenNumber> candidates =
          IntStream.range(from, from + AT_ONCE)
              .map(n -> (n % SEQUENCES) * 2 + odd)
              .filter(sequence -> sequence > 0)
              .mapToObj(sequence -> checked(prefix + day + "%03d".formatted(sequence)))
              .toList();
      for (CitizenNumber free : free(candidates)) {
        return free;
      }
    }
    Require.that(false, "number.exhausted");
    throw new IllegalStateException();
  }

  private List<CitizenNumber> free(List<CitizenNumber> candidates) {
    List<byte[]> tokens =
        candidates.stream()
            .map(n -> index.exact(Persons.NUMBER_SCOPE, Persons.NUMBER_KIND, n.value()))
            .toList();
    List<byte[]> held =
        jdbc.sql("SELECT token FROM registry.number_token WHERE token = ANY (:tokens)")
            .param("tokens", tokens.toArray(byte[][]::new))
            .query((row, _) -> row.getBytes("token"))
            .list();
    List<CitizenNumber> free = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      byte[] token = tokens.get(i);
      if (held.stream().noneMatch(one -> Arrays.equals(one, token))) {
        free.add(candidates.get(i));
      }
    }
    return free;
  }

  private static CitizenNumber checked(String body) {
    return "0123456789X"
        .chars()
        .mapToObj(check -> CitizenNumber.parse(body + (char) check))
        .flatMap(java.util.Optional::stream)
        .findFirst()
        .orElseThrow();
  }
}
