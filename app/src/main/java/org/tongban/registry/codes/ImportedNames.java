package org.tongban.registry.codes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tongban.ui.Page;
import org.tongban.ui.PlaceNames;

/**
 * Tells every page the names of the imported regions. Every node reads them anew after five
 * minutes, so that a list taken over on another is seen.
 */
@Component
class ImportedNames implements PlaceNames {

  private static final Duration FRESH = Duration.ofMinutes(5);

  private final RegionCodes codes;
  private final Clock clock;
  private volatile Names names = new Names(Map.of(), Instant.MIN);

  ImportedNames(RegionCodes codes, Clock clock) {
    this.codes = codes;
    this.clock = clock;
  }

  @Override
  public Optional<String> name(String digits) {
    Instant now = clock.instant();
    if (now.isAfter(names.until()) || now.plus(FRESH).isBefore(names.until())) {
      LocalDate today = LocalDate.ofInstant(now, Page.ZONE);
      names = new Names(codes.names(today), now.plus(FRESH));
    }
    return Optional.ofNullable(names.byCode().get(digits)).map(name -> within(digits) + name);
  }

  /** What stands before a county's or a smaller region's own name to tell it from its namesakes. */
  private String within(String digits) {
    return switch (digits.length()) {
      case 6 -> own(digits.substring(0, 2)) + prefecture(own(digits.substring(0, 4)));
      case 9, 12 -> own(digits.substring(0, 6));
      default -> "";
    };
  }

  private String own(String digits) {
    return names.byCode().getOrDefault(digits, "");
  }

  /** Placeholders of the standard, such as 市辖区, are no places. */
  private static String prefecture(String name) {
    return name.equals("市辖区") || name.equals("县") || name.contains("直辖") ? "" : name;
  }

  private record Names(Map<String, String> byCode, Instant until) {}
}
