package org.tongban.city;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** The dwellings (住所) of the city; one that is left is taken by others later. */
final class Dwellings {
  private static final List<String> STREETS =
      List.of("示例一路", "示例二路", "示例三路", "示例四路", "示例五路", "示例六路");
  private static final int ROOMS = 36;
  private static final int LARGE = 100;

  final IntColumn place = new IntColumn();
  final IntColumn serial = new IntColumn();
  final IntColumn from = new IntColumn();
  final IntColumn area = new IntColumn();
  private final IntColumn homes = new IntColumn();
  private final ByteColumn collective = new ByteColumn();
  private final List<IntColumn> vacant = new ArrayList<>();
  private final int[] built;
  private final Places places;
  private final RandomGenerator random;

  Dwellings(Places places, RandomGenerator random) {
    this.places = places;
    this.random = random;
    built = new int[places.size()];
    for (int i = 0; i < places.size(); i++) {
      vacant.add(new IntColumn());
    }
  }

  int size() {
    return place.size();
  }

  /** Returns a dwelling that stands empty on {@code day}, or a new one. */
  int find(int where, int day) {
    IntColumn free = vacant.get(where);
    while (free.size() > 0 && random.nextInt(4) > 0) {
      int dwelling = free.pop();
      if (homes.get(dwelling) == 0) {
        return dwelling;
      }
    }
    return build(where, day - random.nextInt(60, 4_000), false);
  }

  /** Builds a home, or a dormitory if {@code shared}, that stands since {@code day}. */
  int build(int where, int day, boolean shared) {
    int dwelling = place.add(where);
    serial.add(built[where]++);
    from.add(day);
    homes.add(0);
    collective.add(shared ? 1 : 0);
    area.add(shared ? random.nextInt(300, 1_500) : floorArea(places.get(where).village()));
    return dwelling;
  }

  void occupy(int dwelling) {
    homes.set(dwelling, homes.get(dwelling) + 1);
  }

  void vacate(int dwelling) {
    homes.set(dwelling, homes.get(dwelling) - 1);
    if (homes.get(dwelling) == 0) {
      vacant.get(place.get(dwelling)).add(dwelling);
    }
  }

  /** Returns the address below the district, no two alike. */
  String address(int dwelling) {
    int n = serial.get(dwelling);
    Places.Place where = places.get(place.get(dwelling));
    if (collective.get(dwelling) == 1) {
      return where.prefix() + STREETS.get(n % 6) + (n / 6 + 1) + "号集体宿舍";
    }
    if (where.village()) {
      return where.prefix() + "示例" + (n % 12 + 1) + "组" + (n / 12 + 1) + "号";
    }
    int building = n / ROOMS;
    int room = (n % ROOMS / 2 + 1) * LARGE + n % 2 + 1;
    return where.prefix()
        + STREETS.get(building % 6)
        + (building / 48 + 1)
        + "弄"
        + (building / 6 % 8 + 1)
        + "号"
        + room
        + "室";
  }

  private int floorArea(boolean village) {
    if (village) {
      return random.nextInt(80, 240);
    }
    return switch (random.nextInt(20)) {
      case 0, 1, 2 -> random.nextInt(28, 60);
      case 3, 4, 5, 6, 7, 8, 9 -> random.nextInt(60, 90);
      case 10, 11, 12, 13, 14, 15, 16 -> random.nextInt(90, 121);
      default -> random.nextInt(121, 180);
    };
  }
}
