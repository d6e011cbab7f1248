package org.tongban.city;

/** Marital status (婚姻状况) as GB/T 2261.2 codes it. */
enum Marriage {
  SINGLE("10"),
  FIRST("21"),
  AGAIN("22"),
  WIDOWED("30"),
  DIVORCED("40");

  private final String code;

  Marriage(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }
}
