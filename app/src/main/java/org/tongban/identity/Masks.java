package org.tongban.identity;

/** How personal values are shown where the full one is not needed (脱敏). */
final class Masks {

  private Masks() {}

  /** {@code 张*}, {@code 张*明}: first and last character, at most one of two. */
  static String name(String name) {
    int[] points = name.codePoints().toArray();
    if (points.length < 2) {
      return "*";
    }
    String first = Character.toString(points[0]);
    return points.length == 2
        ? first + "*"
        : first + "*".repeat(points.length - 2) + Character.toString(points[points.length - 1]);
  }

  /** {@code 138****1234}. */
  static String phone(String phone) {
    return phone.length() < 8
        ? "****"
        : phone.substring(0, 3) + "****" + phone.substring(phone.length() - 4);
  }
}
