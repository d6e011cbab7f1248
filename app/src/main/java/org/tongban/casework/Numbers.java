package org.tongban.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;
import org.tongban.kernel.RegionCode;

/** Gives cases, permits and certificates their numbers (编号), from sequences of the database. */
@Component
class Numbers {

  private final Cases cases;
  private final Clock clock;

  Numbers(Cases cases, Clock clock) {
    this.cases = cases;
    this.clock = clock;
  }

  /** A case number such as {@code QS20261121-000417}. */
  String ofCase() {
    return "QS%s-%06d".formatted(day(), cases.nextNumber());
  }

  Paper permit(RegionCode county, Instant expires) {
    return paper("ZQ", county, expires);
  }

  Paper certificate(RegionCode county, Instant expires) {
    return paper("QY", county, expires);
  }

  private Paper paper(String kind, RegionCode county, Instant expires) {
    String number =
        "%s%s-%s-%06d".formatted(kind, county.county().digits(), day(), cases.nextPaper());
    return new Paper(number, today(), expires);
  }

  private LocalDate today() {
    return China.today(clock);
  }

  private String day() {
    return today().format(DateTimeFormatter.BASIC_ISO_DATE);
  }
}
