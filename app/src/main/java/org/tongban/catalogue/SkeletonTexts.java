package org.tongban.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tongban.deadlines.Term;

/** What an entry gives to a package (骨架内容): description, texts by key, guide. */
final class SkeletonTexts {

  /** Codes of kinds in the implementation list (GB/T 39046). */
  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("行政许可", "01"),
          Map.entry("行政处罚", "02"),
          Map.entry("行政强制", "03"),
          Map.entry("行政征收", "04"),
          Map.entry("行政给付", "05"),
          Map.entry("行政检查", "06"),
          Map.entry("行政确认", "07"),
          Map.entry("行政奖励", "08"),
          Map.entry("行政裁决", "09"),
          Map.entry("其他行政权力", "10"),
          Map.entry("公共服务", "20"));

  /** By the length of the region's code. */
  private static final Map<Integer, String> LEVELS =
      Map.of(0, "1", 2, "2", 4, "3", 6, "4", 9, "5", 12, "6");

  private SkeletonTexts() {}

  /** {@code description.yaml}; keys of texts that no list has are left for the editor. */
  static Map<String, Object> description(Entry entry) {
    Map<String, Object> description = new LinkedHashMap<>();
    description.put("state", "DRAFT");
    description.put("frequency", "NORMAL");
    description.put("name", "item.name");
    description.put("itemType", KINDS.getOrDefault(entry.kind(), ""));
    description.put("level", LEVELS.getOrDefault(entry.region().length(), ""));
    description.put("served", entry.served().contains("自然人") ? "1" : "2");
    description.put("legalBasis", List.of("basis.law"));
    description.put(
        "elements",
        elements(entry).keySet().stream()
            .map(key -> Map.of("label", "element." + key, "value", "element." + key + ".value"))
            .toList());
    List<Map<String, Object>> materials = new ArrayList<>();
    for (int i = 1; i <= entry.materials().size(); i++) {
      String key = "material.m" + i;
      Map<String, Object> material = new LinkedHashMap<>();
      material.put("name", key);
      material.put("issuer", key + ".issuer");
      material.put("required", true);
      material.put("source", key + ".source");
      materials.add(material);
    }
    description.put("materials", materials);
    description.put("terms", terms(entry));
    return description;
  }

  static Map<String, String> texts(Entry entry) {
    Map<String, String> texts = new TreeMap<>();
    put(texts, "item.name", entry.name());
    put(texts, "item.words", (entry.shortName() + " " + entry.everydayName()).strip());
    elements(entry)
        .forEach((key, element) -> {
          put(texts, "element." + key, element.label());
          put(texts, "element." + key + ".value", element.value());
        });
    for (int i = 0; i < entry.materials().size(); i++) {
      put(texts, "material.m" + (i + 1), entry.materials().get(i));
    }
    put(texts, "term.promise", "承诺时限");
    return texts;
  }

  static String guide(Entry entry) {
    String conditions = entry.conditions().isEmpty() ? "" : entry.conditions() + "\n\n";
    String place = entry.place().isEmpty() ? "" : "办理地点：" + entry.place() + "\n\n";
    return entry.name() + "。\n\n" + conditions + place;
  }

  private record Element(String label, String value) {}

  private static Map<String, Element> elements(Entry entry) {
    Map<String, Element> all = new LinkedHashMap<>();
    all.put("code", new Element("事项编码", entry.code()));
    all.put("type", new Element("事项类型", entry.kind()));
    all.put("level", new Element("行使层级", entry.level()));
    all.put("served", new Element("服务对象", String.join("、", entry.served())));
    all.put("authority", new Element("实施主体", entry.department()));
    all.put("conditions", new Element("受理条件", entry.conditions()));
    all.put("statutory", new Element("法定时限", words(entry.legalLimit())));
    all.put("promised", new Element("承诺时限", words(entry.promisedLimit())));
    all.put("fee", new Element("收费", ""));
    all.put("visits", new Element("到办事现场次数", entry.visits() == null ? "" : entry.visits() + " 次"));
    all.put("reach", new Element("通办范围", entry.regionName()));
    all.put("depth", new Element("网办深度", ""));
    all.put("result", new Element("办理结果", ""));
    all.put("advice", new Element("咨询", entry.phone()));
    all.put("supervision", new Element("监督投诉", entry.complaints()));
    return all;
  }

  private static Map<String, Object> terms(Entry entry) {
    Term promised = entry.promisedLimit();
    return promised == null
        ? Map.of()
        : Map.of("promise", Map.of("amount", promised.amount(), "unit", promised.unit().name()));
  }

  private static String words(@Nullable Term term) {
    if (term == null) {
      return "";
    }
    return switch (term.unit()) {
      case WORKING_DAYS -> term.amount() + " 个工作日";
      case DAYS -> term.amount() + " 日";
      case HOURS -> term.amount() + " 小时";
    };
  }

  private static void put(Map<String, String> texts, String key, String text) {
    if (!text.isEmpty()) {
      texts.put(key, text);
    }
  }
}
