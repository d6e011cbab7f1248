package org.tongban.items;

/**
 * One immutable version of a service item package (事项版本).
 *
 * @param code item code, such as {@code spouse-joining}
 * @param version such as {@code 1.0.0}
 */
public record ItemVersion(String code, String version) {

  @Override
  public String toString() {
    return code + "@" + version;
  }
}
