package org.tongban.kernel;

import java.util.regex.Pattern;

/**
 * A region code (行政区划代码): 2, 4 or 6 digits of GB/T 2260, 9 with GB/T 10114, 12 to the community. A
 * jurisdiction is such a code and covers every code it is a prefix of.
 */
public record RegionCode(String digits) implements Comparable<RegionCode> {

  // Before NATION, whose constructor needs it.
  private static final Pattern FORM = Pattern.compile("(\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12})?");

  /** The whole country: the prefix of every code. */
  public static final RegionCode NATION = new RegionCode("");

  /** Throws {@link IllegalArgumentException} unless the code has one of the lengths above. */
  public RegionCode {
    if (!FORM.matcher(digits).matches()) {
      throw new IllegalArgumentException("not a region code");
    }
  }

  /** Whether the other region lies in this one (a region covers itself). */
  public boolean covers(RegionCode other) {
    return other.digits.startsWith(digits);
  }

  /** The county (6 digits) this region lies in; throws when the code is shorter than a county. */
  public RegionCode county() {
    if (digits.length() < 6) {
      throw new IllegalStateException("no county in a region above county level");
    }
    return digits.length() == 6 ? this : new RegionCode(digits.substring(0, 6));
  }

  /** The city (4 digits) this region lies in; throws when the code is shorter than a city. */
  public RegionCode city() {
    if (digits.length() < 4) {
      throw new IllegalStateException("no city in a region above city level");
    }
    return new RegionCode(digits.substring(0, 4));
  }

  @Override
  public int compareTo(RegionCode other) {
    return digits.compareTo(other.digits);
  }

  @Override
  public String toString() {
    return digits;
  }
}
