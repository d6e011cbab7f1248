package org.tongban.registry.declaring;

import org.tongban.kernel.Actor;
import org.tongban.kernel.RegionCode;
import org.tongban.kernel.Role;

/** Who may have the last word (审批层级). */
public enum Level {
  /** 派出所. */
  STATION,
  /** 县级公安机关. */
  COUNTY,
  /** 市级公安机关. */
  CITY;

  private static final int CITY_DIGITS = 4;
  private static final int COUNTY_DIGITS = 6;

  /** Whether the official stands high enough, and for that place. */
  public boolean heldBy(Actor actor, RegionCode place) {
    int digits = actor.jurisdiction().digits().length();
    return actor.covers(place)
        && switch (this) {
          case STATION -> actor.keepsRegister();
          case COUNTY -> actor.is(Role.COUNTY_OFFICER) && digits <= COUNTY_DIGITS;
          case CITY -> actor.is(Role.COUNTY_OFFICER) && digits <= CITY_DIGITS;
        };
  }
}
