package org.tongban.identity;

import java.util.Locale;
import org.tongban.kernel.Department;

/** A department with its name in each language (部门名称). */
public record NamedDepartment(Department department, String zhCn, String zhTw, String en) {

  /** What it is called in the language. */
  public String name(Locale language) {
    if (!language.getLanguage().equals(Locale.CHINESE.getLanguage())) {
      return en;
    }
    return language.getCountry().equals(Locale.TAIWAN.getCountry()) ? zhTw : zhCn;
  }
}
