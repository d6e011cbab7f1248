package org.tongban.registry.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.tongban.kernel.RegionCode;

/** Puts the register's codes into words of one language; an unknown code stands as it is. */
record RegisterWords(MessageSource words, Locale locale) {

  String named(String list, String code) {
    return text("registry." + list + "." + code, code);
  }

  /** The name of the place, or of the smallest place around it that has one. */
  String place(RegionCode region) {
    for (int length : new int[] {12, 9, 6}) {
      if (region.digits().length() >= length) {
        String name = text("region." + region.digits().substring(0, length), "");
        if (!name.isEmpty()) {
          return name;
        }
      }
    }
    return region.digits();
  }

  String text(String key, String otherwise) {
    String found = words.getMessage(key, null, otherwise, locale);
    return found == null ? otherwise : found;
  }
}
