package org.tongban.platform;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;

/** The platform's texts, for the moments when nothing else of the application may be up. */
final class Messages {

  private static final Set<String> TRADITIONAL = Set.of("TW", "HK", "MO");

  private Messages() {}

  /** The text in the language nearest to the one asked for; Chinese when there is none. */
  static String text(Locale asked, String key, Object... arguments) {
    ResourceBundle bundle =
        ResourceBundle.getBundle(
            "messages/platform",
            nearest(asked),
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    return new MessageFormat(bundle.getString(key), Locale.ROOT).format(arguments);
  }

  static Locale nearest(Locale asked) {
    if (asked.getLanguage().equals("en")) {
      return Locale.ENGLISH;
    }
    return asked.getScript().equals("Hant") || TRADITIONAL.contains(asked.getCountry())
        ? Locale.TRADITIONAL_CHINESE
        : Locale.SIMPLIFIED_CHINESE;
  }
}
