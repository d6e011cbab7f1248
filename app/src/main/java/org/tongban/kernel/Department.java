package org.tongban.kernel;

import java.util.regex.Pattern;

/**
 * A department of government (部门) that answers for a part of a case, by its code within the
 * installation, such as {@code TAX}; where it may do so is the jurisdiction of its officials.
 *
 * @param code 2 to 40 of {@code A-Z 0-9 _}, beginning with a letter
 */
public record Department(String code) {

  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");

  /** Throws {@link IllegalArgumentException} on any other code. */
  public Department {
    if (!isCode(code)) {
      throw new IllegalArgumentException("no code of a department: " + code);
    }
  }

  /** Whether a department may have this code. */
  public static boolean isCode(String text) {
    return CODE.matcher(text).matches();
  }

  @Override
  public String toString() {
    return code;
  }
}
