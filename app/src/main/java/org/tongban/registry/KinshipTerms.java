package org.tongban.registry;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Names what somebody is to somebody by the way between them (亲属称谓). A way is written as one letter
 * a step: F father, M mother, S son, D daughter, H husband, W wife. Elder and younger are not told
 * apart, since the way does not say them.
 */
final class KinshipTerms {

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("F", "父亲"),
          Map.entry("M", "母亲"),
          Map.entry("S", "儿子"),
          Map.entry("D", "女儿"),
          Map.entry("H", "丈夫"),
          Map.entry("W", "妻子"),
          Map.entry("FF", "祖父"),
          Map.entry("FM", "祖母"),
          Map.entry("MF", "外祖父"),
          Map.entry("MM", "外祖母"),
          Map.entry("SS", "孙子"),
          Map.entry("SD", "孙女"),
          Map.entry("DS", "外孙子"),
          Map.entry("DD", "外孙女"),
          Map.entry("FS", "兄弟"),
          Map.entry("MS", "兄弟"),
          Map.entry("FD", "姐妹"),
          Map.entry("MD", "姐妹"),
          Map.entry("HF", "公公"),
          Map.entry("HM", "婆婆"),
          Map.entry("WF", "岳父"),
          Map.entry("WM", "岳母"),
          Map.entry("SW", "儿媳"),
          Map.entry("DH", "女婿"),
          Map.entry("FW", "继母"),
          Map.entry("MH", "继父"),
          Map.entry("HS", "继子"),
          Map.entry("WS", "继子"),
          Map.entry("HD", "继女"),
          Map.entry("WD", "继女"),
          Map.entry("FFF", "曾祖父"),
          Map.entry("FFM", "曾祖母"),
          Map.entry("SSS", "曾孙子"),
          Map.entry("SSD", "曾孙女"),
          Map.entry("FFS", "叔伯"),
          Map.entry("FMS", "叔伯"),
          Map.entry("FFD", "姑母"),
          Map.entry("FMD", "姑母"),
          Map.entry("MFS", "舅父"),
          Map.entry("MMS", "舅父"),
          Map.entry("MFD", "姨母"),
          Map.entry("MMD", "姨母"),
          Map.entry("FSS", "侄子"),
          Map.entry("MSS", "侄子"),
          Map.entry("FSD", "侄女"),
          Map.entry("MSD", "侄女"),
          Map.entry("FDS", "外甥"),
          Map.entry("MDS", "外甥"),
          Map.entry("FDD", "外甥女"),
          Map.entry("MDD", "外甥女"),
          Map.entry("FSW", "嫂子或弟媳"),
          Map.entry("MSW", "嫂子或弟媳"),
          Map.entry("FDH", "姐夫或妹夫"),
          Map.entry("MDH", "姐夫或妹夫"),
          Map.entry("FFSS", "堂兄弟"),
          Map.entry("FMSS", "堂兄弟"),
          Map.entry("FFSD", "堂姐妹"),
          Map.entry("FMSD", "堂姐妹"));
  private static final Pattern COUSIN = Pattern.compile("[FM]{2}[SD][SD]");

  private KinshipTerms() {}

  /** The name, or an empty text. */
  static String of(List<KinshipPath.Step> steps) {
    StringBuilder way = new StringBuilder();
    steps.forEach(step -> way.append(letter(step)));
    return of(way.toString());
  }

  static String of(String way) {
    String name = NAMES.get(way);
    if (name != null) {
      return name;
    }
    if (COUSIN.matcher(way).matches()) {
      return way.endsWith("S") ? "表兄弟" : "表姐妹";
    }
    return "";
  }

  private static char letter(KinshipPath.Step step) {
    boolean female = step.sex() == Sex.FEMALE;
    return switch (step.tie()) {
      case PARENT -> female ? 'M' : 'F';
      case CHILD -> female ? 'D' : 'S';
      case SPOUSE -> female ? 'W' : 'H';
    };
  }
}
