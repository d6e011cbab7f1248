package org.tongban.registry;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Relations to the head of household (与户主关系, GB/T 4761), two digits. */
final class Relations {

  static final String HEAD = "02";
  static final String NO_KIN = "99";

  private static final Set<String> ALL =
      Stream.of(
              IntStream.of(1, 2, 10, 11, 12, 97, 99),
              IntStream.rangeClosed(20, 28),
              IntStream.rangeClosed(30, 38),
              IntStream.rangeClosed(40, 79))
          .flatMap(IntStream::boxed)
          .map("%02d"::formatted)
          .collect(Collectors.toUnmodifiableSet());

  private Relations() {}

  /** Whether somebody other than the head can have it. */
  static boolean ofMember(String code) {
    return ALL.contains(code) && !code.equals(HEAD) && !code.equals("01");
  }

  /** Place in the order of the book: 户主, 配偶, 子女, 孙子女, 父母, 祖父母, 兄弟姐妹, others. */
  static int rank(String code) {
    if (code.equals(HEAD)) {
      return 0;
    }
    return switch (code.charAt(0)) {
      case '1' -> 1;
      case '2', '3' -> 2;
      case '4' -> 3;
      case '5' -> 4;
      case '6' -> 5;
      case '7' -> 6;
      default -> 7;
    };
  }
}
