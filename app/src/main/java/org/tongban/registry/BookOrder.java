package org.tongban.registry;

import java.util.Comparator;

/** The order of a household's book (户口簿排列顺序): by relation to the head, then the eldest first. */
final class BookOrder {

  static final Comparator<Household.Member> OF_THE_BOOK =
      Comparator.<Household.Member>comparingInt(member -> Relations.rank(member.relation()))
          .thenComparing(member -> member.person().birthDate())
          .thenComparing(member -> member.person().id().value());

  private BookOrder() {}
}
