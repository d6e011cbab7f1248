package org.tongban.appointments;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Codes that get a queue number on the day (预约码): eight characters that are not mistaken. */
final class CheckInCodes {

  private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final int LENGTH = 8;
  private static final Pattern SPACING = Pattern.compile("[\\s-]");
  private static final Pattern FORM = Pattern.compile("[2-9A-HJ-NP-Z]{8}");
  private static final SecureRandom RANDOM = new SecureRandom();

  private CheckInCodes() {}

  static String next() {
    StringBuilder code = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return code.toString();
  }

  /** What somebody typed, with or without hyphen; empty when it is no code. */
  static Optional<String> read(String typed) {
    String code = SPACING.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
    return FORM.matcher(code).matches() ? Optional.of(code) : Optional.empty();
  }
}
