package org.tongban.city;

/** The events (户口登记事项) of a lived city, with the article of 户口登记条例 each rests on. */
enum EventKind {
  INITIAL("四"),
  BIRTH("七"),
  DEATH("八"),
  CANCELLED("十"),
  ESTABLISHED("五"),
  SPLIT("十九"),
  MERGED("十九"),
  HEAD_CHANGED("五"),
  MOVED_WITHIN("十三"),
  MOVED_OUT("十"),
  MOVED_IN("十三"),
  RESTORED("十三"),
  LATE_REGISTERED("七"),
  PARTICULARS_CHANGED("十七"),
  MARRIED("十九"),
  MARRIAGE_ENDED("十九"),
  KINSHIP_RECORDED("十九");

  private final String article;

  EventKind(String article) {
    this.article = article;
  }

  String legalBasis() {
    return "户口登记条例第" + article + "条";
  }
}
