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

  /** Reads what there is; an error for each file and each text that one language lacks. */
  static Texts read(PackageFiles files, Findings findings) {
    Texts read = new Texts();
    for (Locale language : LANGUAGES) {
      Map<String, String> bundle =
          findings.attempt(() -> bundle(files, messages(language), findings));
      if (bundle != null) {
        read.texts.put(language, bundle);
      }
      List<String> guide =
          findings.attempt(() -> paragraphs(files, "guide_" + language + ".txt", findings));
      read.guides.put(language, guide == null ? List.of() : guide);
    }
    Set<String> all = new TreeSet<>();
    read.texts.values().forEach(bundle -> all.addAll(bundle.keySet()));
    read.require(all, findings);
    return read;
  }

  /** An error unless every language has these; only hints may be empty. */
  void require(Collection<String> keys, Findings findings) {
    texts.forEach((language, bundle) -> {
      for (String key : keys) {
        String text = bundle.get(key);
        if (text == null || (text.isBlank() && !key.endsWith(".hint"))) {
          findings.error(messages(language), "the text " + key + " is missing: add it");
        }
      }
    });
  }

  /** Whether the first language has nothing to say under the key. */
  boolean empty(String key) {
    return texts.getOrDefault(FIRST, Map.of()).getOrDefault(key, "").isBlank();
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

  private static String messages(Locale language) {
    return "messages_" + language + ".properties";
  }

  private static Map<String, String> bundle(PackageFiles files, String name, Findings findings) {
    Properties read = new Properties();
    try {
      read.load(new StringReader(files.text(name)));
    } catch (IOException | IllegalArgumentException wrong) {
      throw new PackageRefusedException(name, "cannot be read: " + wrong.getMessage());
    }
    Map<String, String> bundle = new HashMap<>();
    for (String key : read.stringPropertyNames()) {
      bundle.put(key, read.getProperty(key));
      Markup.check(name, files.line(name, key), read.getProperty(key), findings);
    }
    return Map.copyOf(bundle);
  }

  private static List<String> paragraphs(PackageFiles files, String name, Findings findings) {
    List<String> found = new ArrayList<>();
    List<String> lines = files.text(name).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      Markup.check(name, i + 1, lines.get(i), findings);
    }
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
