package org.tongban.casework;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tongban.kernel.RegionCode;

/** What follows from a place given by its code (地点事实), against where somebody is registered. */
final class PlaceFacts {

  static final Set<String> NAMES = Set.of("OutsideProvince", "OutsideCounty");

  private static final Pattern COMMUNITY = Pattern.compile("\\d{12}");
  private static final Pattern REGION = Pattern.compile("\\d{6}");
  private static final int PROVINCE = 2;

  private PlaceFacts() {}

  /** The community with this code; empty for what is no code of one. */
  static Optional<RegionCode> community(String answer) {
    return COMMUNITY.matcher(answer).matches()
        ? Optional.of(new RegionCode(answer))
        : Optional.empty();
  }

  /** After the name of the question; nothing of what is no place. */
  static Map<String, Object> of(String question, String answer, RegionCode registered) {
    if (REGION.matcher(answer).matches()) {
      boolean same = registered.digits().startsWith(answer.substring(0, PROVINCE));
      return Map.of(question + "OutsideProvince", !same);
    }
    return community(answer)
        .map(place ->
            Map.<String, Object>of(question + "OutsideCounty", !registered.county().covers(place)))
        .orElse(Map.of());
  }
}
