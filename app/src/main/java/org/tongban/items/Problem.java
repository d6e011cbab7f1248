package org.tongban.items;

/** What can be wrong with an answer (填写问题); every package has a text for each. */
enum Problem {
  REQUIRED("required"),
  CONFIRM("confirm"),
  OPTIONS("options"),
  TOO_LONG("tooLong"),
  CONTROL("control"),
  UNKNOWN("unknown"),
  FORM("form"),
  PHONE("phone"),
  CITIZEN_NUMBER("citizenNumber"),
  MONTH("month"),
  DATE("date"),
  FUTURE("future");

  private final String name;

  Problem(String name) {
    this.name = name;
  }

  String key() {
    return "problem." + name;
  }
}
