package org.tongban.catalogue.web;

import java.util.Arrays;
import org.springframework.web.util.UriComponentsBuilder;
import org.tongban.catalogue.EntryAsk;
import org.tongban.kernel.RegionCode;

/**
 * A search as its address says it (检索条件); what cannot be read counts as not said.
 *
 * @param q what was typed
 * @param region digits
 */
public record Asked(String q, String department, String region, String sort, String state) {

  /** Puts an empty text where the address says nothing. */
  public Asked {
    q = q == null ? "" : q;
    department = department == null ? "" : department;
    region = region == null ? "" : region;
    sort = sort == null ? "" : sort;
    state = state == null ? "" : state;
  }

  /** What residents may ask. */
  EntryAsk open() {
    return ask(EntryAsk.State.STANDING);
  }

  /** What the office may ask. */
  EntryAsk office() {
    return ask(value(EntryAsk.State.values(), state, EntryAsk.State.STANDING));
  }

  private EntryAsk ask(EntryAsk.State which) {
    EntryAsk.Order order = value(EntryAsk.Order.values(), sort, EntryAsk.Order.FIT);
    return new EntryAsk(q, department, area(), order, which);
  }

  /** The question part of an address that asks the same. */
  String query() {
    return UriComponentsBuilder.newInstance()
        .queryParam("q", "{q}")
        .queryParam("department", "{department}")
        .queryParam("region", "{region}")
        .queryParam("sort", "{sort}")
        .queryParam("state", "{state}")
        .encode()
        .buildAndExpand(q, department, region, sort, state)
        .toUriString()
        .substring(1);
  }

  private RegionCode area() {
    try {
      return new RegionCode(region);
    } catch (IllegalArgumentException _) {
      return RegionCode.NATION;
    }
  }

  private static <E extends Enum<E>> E value(E[] values, String name, E otherwise) {
    return Arrays.stream(values)
        .filter(value -> value.name().equals(name))
        .findFirst()
        .orElse(otherwise);
  }
}
