package org.tongban.city;

import java.util.List;

/** A household in the making, its head first and the others in the order of the book. */
record HouseholdSketch(District district, HouseholdKind kind, List<Sketch> members) {

  static HouseholdSketch family(District district, List<Sketch> members) {
    return new HouseholdSketch(district, HouseholdKind.FAMILY, members);
  }
}
