package org.tongban.registry;

import java.util.List;

/**
 * One page of the people found (查询结果), in clear: masked by whoever shows them.
 *
 * @param total how many were found altogether
 * @param page which page this is, from 1
 */
public record FoundPersons(List<Person> persons, int total, int page) {

  /** People on one page. */
  public static final int PAGE = 20;

  /** Copies the people. */
  public FoundPersons {
    persons = List.copyOf(persons);
  }

  /** How many pages there are, at least one. */
  public int pages() {
    return Math.max(1, Math.ceilDiv(total, PAGE));
  }
}
