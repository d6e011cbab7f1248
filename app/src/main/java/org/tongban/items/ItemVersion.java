package org.tongban.items;

import java.util.Arrays;
import java.util.Comparator;

/**
 * One immutable version of a service item package (事项版本), ordered by code, then by number.
 *
 * @param code item code, such as {@code spouse-joining}
 * @param version such as {@code 1.0.0}
 */
public record ItemVersion(String code, String version) implements Comparable<ItemVersion> {

  private static final Comparator<ItemVersion> ORDER =
      Comparator.comparing(ItemVersion::code).thenComparing(ItemVersion::numbers, Arrays::compare);

  private int[] numbers() {
    return Arrays.stream(version.split("\\.", -1)).mapToInt(Integer::parseInt).toArray();
  }

  @Override
  public int compareTo(ItemVersion other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return code + "@" + version;
  }
}
