package org.tongban.items;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads what is being edited (编辑中的事项读取). */
final class EditedItems {

  private EditedItems() {}

  static EditedItem of(ItemVersion base, String next, PackageFiles files) {
    Map<String, Map<String, String>> texts = new TreeMap<>();
    Map<String, String> guides = new LinkedHashMap<>();
    for (String language : EditedItem.LANGUAGES) {
      TextEdits.read(files.text(messages(language)))
          .forEach((key, text) ->
              texts
                  .computeIfAbsent(key.toString(), _ -> new TreeMap<>())
                  .put(language, text.toString()));
      guides.put(language, files.text(guide(language)));
    }
    DescriptionFile description = DescriptionFile.read(files, new Findings());
    List<String> materials = new ArrayList<>();
    description.materials().forEach(material -> materials.add(material.name()));
    return new EditedItem(
        base,
        next,
        Collections.unmodifiableMap(texts),
        Collections.unmodifiableMap(guides),
        description.orderedTerms(),
        List.copyOf(materials),
        DecisionTables.read(files));
  }

  static String messages(String language) {
    return "messages_" + language + ".properties";
  }

  static String guide(String language) {
    return "guide_" + language + ".txt";
  }
}
