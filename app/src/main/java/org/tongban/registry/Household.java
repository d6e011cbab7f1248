package org.tongban.registry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.RegionCode;

/**
 * A household (户) with its members in the order of the book at one point in time.
 *
 * @param number 户号
 * @param head 户主
 * @param community 12-digit code of the community
 * @param dwelling where it lives; null for one enrolled before dwellings were kept
 */
public record Household(
    HouseholdId id,
    String number,
    Kind kind,
    RegionCode community,
    String address,
    PersonId head,
    LocalDate since,
    List<Member> members,
    @Nullable DwellingId dwelling) {

  /** A household whose dwelling is not told. */
  public Household(
      HouseholdId id,
      String number,
      Kind kind,
      RegionCode community,
      String address,
      PersonId head,
      LocalDate since,
      List<Member> members) {
    this(id, number, kind, community, address, head, since, members, null);
  }

  /** Who its members are, in their order. */
  public List<PersonId> people() {
    return members.stream().map(member -> member.person().id()).toList();
  }

  /** 户别. */
  public enum Kind {
    /** 家庭户. */
    FAMILY,
    /** 集体户. */
    COLLECTIVE
  }

  /** One page of the book: a person and the relation to the head (GB/T 4761). */
  public record Member(Person person, String relation) {}
}
