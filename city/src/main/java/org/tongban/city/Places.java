package org.tongban.city;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** The communities of all districts, numbered from 0, and the places outside, from -2 downwards. */
final class Places {
  static final int NOWHERE = -1;

  private final List<District> districts;
  private final List<Place> all = new ArrayList<>();
  private final int[] firstOf;
  private final List<NamedCsvRecord> outside = Tables.read("elsewhere.csv");
  private final Weighted<Integer> outsideDraw = new Weighted<>();
  private final Weighted<Integer> districtDraw = new Weighted<>();

  /** A community with what is asked of it most. */
  record Place(String code, String prefix, int district, boolean village) {}

  Places(List<District> districts) {
    this.districts = districts;
    firstOf = new int[districts.size() + 1];
    for (int i = 0; i < districts.size(); i++) {
      firstOf[i] = all.size();
      districtDraw.with(i, districts.get(i).share());
      for (Town town : districts.get(i).towns()) {
        for (Community community : town.communities()) {
          boolean village = community.name().endsWith("村");
          all.add(new Place(community.code(), town.name() + community.name(), i, village));
        }
      }
    }
    firstOf[districts.size()] = all.size();
    for (int i = 0; i < outside.size(); i++) {
      outsideDraw.with(-2 - i, Integer.parseInt(outside.get(i).getField("weight")));
    }
  }

  int size() {
    return all.size();
  }

  Place get(int place) {
    return all.get(place);
  }

  int districtOf(int place) {
    return all.get(place).district();
  }

  District district(int index) {
    return districts.get(index);
  }

  int districts() {
    return districts.size();
  }

  /** Returns a district, by its share of households. */
  int anyDistrict(RandomGenerator random) {
    return districtDraw.draw(random);
  }

  int anyIn(int district, RandomGenerator random) {
    return random.nextInt(firstOf[district], firstOf[district + 1]);
  }

  int anyOutside(RandomGenerator random) {
    return outsideDraw.draw(random);
  }

  /** Returns the name of a place outside. */
  String outsideName(int place) {
    return outside.get(-2 - place).getField("place");
  }

  /** Returns the code of 12 digits inside, 6 outside, "" for nowhere. */
  String code(int place) {
    return place >= 0
        ? all.get(place).code()
        : place == NOWHERE ? "" : outside.get(-2 - place).getField("code");
  }
}
