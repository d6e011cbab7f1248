package org.tongban.city;

import java.util.List;

/** Addresses (住址) on streets whose names say that they are examples (示例). */
final class Addresses {
  private static final List<String> STREETS =
      List.of("示例一路", "示例二路", "示例三路", "示例四路", "示例五路", "示例六路");

  private Addresses() {}

  static String home(Draws draws, Community community, HouseholdKind kind) {
    if (kind == HouseholdKind.COLLECTIVE) {
      return draws.oneOf(STREETS) + draws.between(1, 99) + "号集体宿舍";
    }
    if (community.name().endsWith("村")) {
      return "示例" + draws.between(1, 12) + "组" + draws.between(1, 80) + "号";
    }
    return draws.oneOf(STREETS)
        + draws.between(1, 299)
        + "弄"
        + draws.between(1, 60)
        + "号"
        + (draws.between(1, 18) * 100 + draws.between(1, 4))
        + "室";
  }
}
