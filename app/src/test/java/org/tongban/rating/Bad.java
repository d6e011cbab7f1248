package org.tongban.rating;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.tongban.kernel.AccountId;
import org.tongban.kernel.Actor;
import org.tongban.kernel.RegionCode;
import org.tongban.kernel.Role;

/** Ratings and officials for tests. */
final class Bad {

  static final Actor WINDOW = official("320509101", Role.WINDOW_OFFICER);
  static final Actor COUNTY = official("320509", Role.COUNTY_OFFICER);
  static final Actor CITY = official("3205", Role.COUNTY_OFFICER);
  static final Actor ELSEWHERE = official("310118", Role.COUNTY_OFFICER);

  static final Given BY_NAME = new Given(5, Set.of(Reason.SLOW), "等了三周", false);
  static final Given ANONYMOUS = new Given(4, Set.of(Reason.UNFRIENDLY), "不想说名字", true);
  static final Given GOOD = new Given(1, Set.of(Reason.FAST), "", false);

  private Bad() {}

  static Actor official(String region, Role role) {
    return new Actor(
        AccountId.next(), Set.of(role), new RegionCode(region), java.util.Optional.empty());
  }

  static Call call(Actor by, boolean reached) {
    return new Call(UUID.randomUUID(), Instant.now(), by.account(), reached, reached, "已说明情况");
  }
}
