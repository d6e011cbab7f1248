package org.tongban.registry.declaring;

import java.util.Optional;
import java.util.stream.Stream;

/** Who has the last word on a declaration (审批方式), in the order of how much is asked. */
public enum Approval {
  /** 窗口当场办结. */
  ON_THE_SPOT(Level.STATION, false),
  /** 派出所另一位民警. */
  STATION(Level.STATION, true),
  /** 县级公安机关. */
  COUNTY(Level.COUNTY, true),
  /** 市级公安机关. */
  CITY(Level.CITY, true);

  private final Level level;
  private final boolean secondPerson;

  Approval(Level level, boolean secondPerson) {
    this.level = level;
    this.secondPerson = secondPerson;
  }

  /** At which level. */
  public Level level() {
    return level;
  }

  /** Whether a second official is asked for. */
  public boolean secondPerson() {
    return secondPerson;
  }

  /** The one of that name, if there is one. */
  public static Optional<Approval> named(String name) {
    return Stream.of(values()).filter(one -> one.name().equals(name)).findFirst();
  }

  static Approval of(Level level, boolean secondPerson) {
    return Stream.of(values())
        .filter(one -> one.level == level && one.secondPerson == secondPerson)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(level + " without a second person"));
  }
}
