package org.tongban.items;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** The words of a package in the three languages, complete in each (R-K4). */
final class Texts {

  private static final Locale FIRST = Locale.SIMPLIFIED_CHINESE;
  private static final List<Locale> LANGUAGES =
      List.of(FIRST, Locale.TRADITIONAL_CHINESE, Locale.ENGLISH);

  private final Map<Locale, Map<String, String>> texts = new HashMap<>();
  private final Map<Locale, List<String>> guides = new HashMap<>();

  private Texts() {}

  /** Refuses a text that one language lacks. */
  static Texts read(PackageFiles files) {
    Texts read = new Texts();
    for (Locale language : LANGUAGES) {
      read.texts.put(language, bundle(files, "messages_" + language + ".properties"));
      read.guides.put(language, paragraphs(files, "guide_" + language + ".txt"));
    }
    Set<String> all = new TreeSet<>();
    read.texts.values().forEach(bundle -> all.addAll(bundle.keySet()));
    read.require(all);
    return read;
  }

  /** Refuses the package unless every language has these; only hints may be empty. */
  void require(Collection<String> keys) {
    for (Locale language : LANGUAGES) {
      for (String key : keys) {
        String text = texts.getOrDefault(language, Map.of()).get(key);
        if (text == null || (text.isBlank() && !key.endsWith(".hint"))) {
          throw new PackageRefusedException(
              "messages_" + language + ".properties", "the text " + key + " is missing");
        }
      }
    }
  }

  String text(String key, Locale locale) {
    String text = texts.getOrDefault(language(locale), Map.of()).get(key);
    if (text == null) {
      throw new IllegalArgumentException("the package has no text " + key);
    }
    return text;
  }

  List<String> guide(Locale locale) {
    return guides.getOrDefault(language(locale), List.of());
  }

  private static Locale language(Locale asked) {
    if (asked.getLanguage().equals("zh")) {
      boolean traditional =
          Set.of("TW", "HK", "MO").contains(asked.getCountry()) || asked.getScript().equals("Hant");
      return traditional ? Locale.TRADITIONAL_CHINESE : FIRST;
    }
    return asked.getLanguage().equals("en") ? Locale.ENGLISH : FIRST;
  }

  private static Map<String, String> bundle(PackageFiles files, String name) {
    Properties read = new Properties();
    try {
      read.load(new StringReader(files.text(name)));
    } catch (IOException | IllegalArgumentException wrong) {
      throw new PackageRefusedException(name, "cannot be read: " + wrong.getMessage());
    }
    Map<String, String> bundle = new HashMap<>();
    read.stringPropertyNames().forEach(key -> bundle.put(key, read.getProperty(key)));
    return Map.copyOf(bundle);
  }

  private static List<String> paragraphs(PackageFiles files, String name) {
    List<String> found = new ArrayList<>();
    for (String paragraph : files.text(name).split("\\R\\s*\\R", -1)) {
      if (!paragraph.isBlank()) {
        found.add(paragraph.strip());
      }
    }
    if (found.isEmpty()) {
      throw new PackageRefusedException(name, "is empty");
    }
    return List.copyOf(found);
  }
}
