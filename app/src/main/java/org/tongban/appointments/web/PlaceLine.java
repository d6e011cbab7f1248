package org.tongban.appointments.web;

import java.util.UUID;
import org.tongban.appointments.Place;
import org.tongban.ui.Page;

/** A service place in a list, in the reader's language. */
public record PlaceLine(UUID id, String name, String address, String region, boolean closed) {

  static PlaceLine of(Place place, Page page) {
    return new PlaceLine(
        place.id(),
        place.name(),
        place.address(),
        page.region(place.region().county()),
        place.closed());
  }
}
