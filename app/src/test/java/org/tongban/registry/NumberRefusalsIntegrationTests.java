package org.tongban.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongban.guomi.BlindIndex;
import org.tongban.kernel.CitizenNumber;
import org.tongban.platform.TongbanSettings;
import org.tongban.registry.Declaration.Entry;
import org.tongban.registry.Declaration.LateRegistration;
import org.tongban.registry.Declaration.Target;
import org.tongban.testing.IntegrationTest;

/** Numbers that production does not take, and a day on which none is left. */
@IntegrationTest
class NumberRefusalsIntegrationTests extends FolkTests {

  /** Nobody in any test was born so early. */
  private static final LocalDate FULL = LocalDate.of(1911, 11, 11);

  @Autowired NumberIssue numbers;
  @Autowired BlindIndex index;
  @Autowired MessageSource words;

  @Test
  void productionRefusesANumberOfTheDemonstration() {
    TongbanSettings production =
        new TongbanSettings(Path.of("data"), null, false, Path.of("items"), "tongban");
    LocalDate born = LocalDate.of(1990, 9, 9);
    Entry synthetic = new Entry(Folk.number(born, Sex.MALE), Folk.adult("吴刚", Sex.MALE, born));
    Plan plan = new Plan();
    Filing filing = new Filing(Folk.act(), new State(Map.of(), Map.of(), Map.of()), plan);
    Entrants entrants = new Entrants(numbers, production);
    assertThat(Refusals.reasonOf(() -> entrants.enter(filing, synthetic, Folk.PLACE)))
        .isEqualTo(Refusals.key("number.synthetic"));
    assertThat(plan.opened).isEmpty();
    assertThat(plan.entered).isEmpty();
    new Refusals(declarations, jdbc, words).said("number.synthetic");
  }

  @Test
  void nobodyIsEnteredWhenTheDayHasNoNumberLeft() {
    LateRegistration woman =
        new LateRegistration(
            new Entry(null, Folk.adult("郑迟", Sex.FEMALE, FULL)),
            new Target.Join(folk.beyond),
            "99");
    Refusals refusals = new Refusals(declarations, jdbc, words);
    new TransactionTemplate(transactions)
        .executeWithoutResult(all -> {
          IntStream.rangeClosed(1, 499).forEach(n -> take(2 * n));
          refusals.refuses("number.exhausted", folk, woman, Folk.act());
          all.setRollbackOnly();
        });
    assertThat(folk.register(woman).persons()).hasSize(1);
  }

  private void take(int sequence) {
    String body = "349900%s%03d".formatted(DateTimeFormatter.BASIC_ISO_DATE.format(FULL), sequence);
    CitizenNumber number =
        "0123456789X"
            .chars()
            .mapToObj(check -> CitizenNumber.parse(body + (char) check))
            .flatMap(Optional::stream)
            .findFirst()
            .orElseThrow();
    byte[] token = index.exact(Persons.NUMBER_SCOPE, Persons.NUMBER_KIND, number.value());
    jdbc.sql("INSERT INTO registry.number_token (token, person, key_version) VALUES (?, ?, ?)")
        .params(token, folk.warden.value(), Short.toUnsignedInt(ByteBuffer.wrap(token).getShort()))
        .update();
  }
}
