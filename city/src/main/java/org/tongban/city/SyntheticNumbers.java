package org.tongban.city;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/**
 * The numbers that only synthetic residents have, so that production can refuse them.
 *
 * <p>Citizen numbers begin with 3499: GB/T 2260 has assigned no prefecture 99 in any province, and
 * none above 18 in Anhui (34). The demonstration uses 349901 for 青浦, 349902 for 吴江 and 349903 for
 * 嘉善. The prefix follows the district of today's household, also after a move: these people have no
 * history before the plan. Phones begin with 154, which the published lists of mobile ranges (as of
 * 2022) name as not allotted, like 142, 143, 161, 164 and 194. Look again before a message is ever
 * sent to one.
 */
public final class SyntheticNumbers {

  static final String PHONE_PREFIX = "154";

  private static final String AREA_PREFIX = "3499";
  private static final Pattern CITIZEN = Pattern.compile(AREA_PREFIX + "\\d{13}[\\dXx]");
  private static final Pattern PHONE = Pattern.compile("(?:(?:\\+|00)?86)?154\\d{8}");
  private static final Pattern SEPARATORS = Pattern.compile("[\\s-]");
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

  private SyntheticNumbers() {}

  /**
   * Returns whether {@code number} has the form of a synthetic resident's citizen number (公民身份号码).
   * The check digit is not looked at: nothing that begins like this is a real one.
   */
  public static boolean isSyntheticCitizenNumber(String number) {
    return CITIZEN.matcher(compact(number)).matches();
  }

  /** Returns whether {@code phone} is a synthetic resident's, with or without the prefix +86. */
  public static boolean isSyntheticPhone(String phone) {
    return PHONE.matcher(compact(phone)).matches();
  }

  static boolean isSyntheticPrefix(String prefix) {
    return prefix.length() == 6 && prefix.startsWith(AREA_PREFIX);
  }

  static String citizenNumber(String prefix, LocalDate birthDate, int sequence) {
    String body =
        prefix
            + DateTimeFormatter.BASIC_ISO_DATE.format(birthDate)
            + Integer.toString(1_000 + sequence).substring(1);
    return body + checkDigit(body);
  }

  /** Returns the check digit of GB 11643 (ISO 7064 MOD 11-2) of the first 17 digits. */
  static char checkDigit(String number) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (number.charAt(i) - '0');
    }
    return "10X98765432".charAt(sum % 11);
  }

  private static String compact(String text) {
    return SEPARATORS.matcher(text).replaceAll("");
  }
}
