package org.tongban.identity.web;

/**
 * What was typed of a department, and what is wrong with it.
 *
 * @param wrong name of the field that is wrong, or empty
 * @param problem key of what is wrong with it, or empty
 * @param reference of the problem, or empty
 */
public record DepartmentForm(
    String code,
    String zhCn,
    String zhTw,
    String en,
    String wrong,
    String problem,
    String reference) {

  static final DepartmentForm EMPTY = new DepartmentForm("", "", "", "", "", "", "");
  private static final int NAME_AT_MOST = 40;

  DepartmentForm wrong(String field, String why, String newReference) {
    return new DepartmentForm(code, zhCn, zhTw, en, field, why, newReference);
  }

  /** Key of what is wrong with the field, or empty. */
  public String problem(String field) {
    return field.equals(wrong) ? problem : "";
  }

  /** The first name that cannot stand. */
  String missing() {
    return unsound(zhCn) ? "zhCn" : unsound(zhTw) ? "zhTw" : "en";
  }

  private static boolean unsound(String name) {
    return name.isEmpty() || name.length() > NAME_AT_MOST;
  }
}
