package org.tongban.ui;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;

/**
 * Makes the reference (参考号) a person reads out when asking for help; the caller logs it with what
 * happened, without anything personal.
 */
@Component
public class References {

  private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("MMdd-HHmm");

  private final Clock clock;

  References(Clock clock) {
    this.clock = clock;
  }

  /** A new reference, such as {@code E-1121-2041-9f3a}. */
  public String next() {
    String tail = HexFormat.of().toHexDigits((short) ThreadLocalRandom.current().nextInt());
    return "E-" + WHEN.format(clock.instant().atZone(Page.ZONE)) + "-" + tail;
  }
}
