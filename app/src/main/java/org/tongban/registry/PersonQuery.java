package org.tongban.registry;

import java.time.LocalDate;
import java.util.Optional;
import org.tongban.guomi.BlindIndex;
import org.tongban.kernel.CitizenNumber;
import org.tongban.kernel.RegionCode;

/**
 * What an official looks for among the people of one county (人口查询, R-A3). Empty texts and open ends
 * ask for nothing; everything asked for must be so.
 *
 * @param name characters or pinyin of a name, whole or in part
 * @param address a part of an address below the community
 * @param household number of the household
 * @param relative number of a person whose spouse, parents, children, wards, brothers and sisters
 *     are looked for
 * @param age in whole years on the day of asking
 * @param place a code of 6, 9 or 12 digits that the registration lies in
 * @param period days on some of which the person was registered so; today when both ends are open
 * @param order how the result is sorted
 */
public record PersonQuery(
    RegionCode county,
    String name,
    String address,
    String household,
    Optional<CitizenNumber> relative,
    Span<Integer> age,
    Optional<RegionCode> place,
    Span<LocalDate> period,
    Order order) {

  /** Both ends included; an empty end is open. */
  public record Span<T extends Comparable<? super T>>(Optional<T> from, Optional<T> to) {

    /** Everything. */
    public static <T extends Comparable<? super T>> Span<T> open() {
      return new Span<T>(Optional.empty(), Optional.empty());
    }

    boolean isOpen() {
      return from.isEmpty() && to.isEmpty();
    }

    boolean holds(T value) {
      return from.filter(low -> value.compareTo(low) < 0).isEmpty()
          && to.filter(high -> value.compareTo(high) > 0).isEmpty();
    }

    boolean isBackwards() {
      return from.isPresent() && to.isPresent() && from.get().compareTo(to.get()) > 0;
    }
  }

  /** Orders of a result, each completed by the id so that pages never overlap. */
  public enum Order {
    /** By the name's code points. */
    NAME,
    /** Oldest first. */
    AGE,
    /** By community, then household number. */
    PLACE
  }

  /** Whether it names somebody or a home, which age, place and period alone do not. */
  boolean specific() {
    return !address.isBlank() || !household.isBlank() || relative.isPresent() || !name.isBlank();
  }

  /** Whether a lone character of a name or address is all there is to go by. */
  boolean loneCharacter() {
    return household.isBlank()
        && relative.isEmpty()
        && characters(name) < 2
        && characters(address) < 2;
  }

  boolean matches(String heldName, String heldFormerName) {
    return name.isBlank()
        || BlindIndex.nameHolds(heldName, name)
        || BlindIndex.nameHolds(heldFormerName, name);
  }

  boolean asksForHome() {
    return !address.isBlank() || !household.isBlank() || place.isPresent() || !period.isOpen();
  }

  private static int characters(String text) {
    String bare = text.strip();
    return bare.codePointCount(0, bare.length());
  }
}
