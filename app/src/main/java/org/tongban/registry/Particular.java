package org.tongban.registry;

/** A particular of a person that can be changed or put right (变更更正项目), with its code. */
public enum Particular {
  /** 姓名. */
  NAME("name", "20"),
  /** 曾用名. */
  FORMER_NAME("formerName", "23"),
  /** 性别; a number is issued anew with it. */
  SEX("sex", "30"),
  /** 出生日期, put right only; a number is issued anew with it. */
  BIRTH_DATE("birthDate", "40"),
  /** 民族. */
  ETHNICITY("ethnicity", "50"),
  /** 出生地. */
  BIRTHPLACE("birthplace", ""),
  /** 籍贯. */
  NATIVE_PLACE("nativePlace", ""),
  /** 文化程度. */
  EDUCATION("education", ""),
  /** 婚姻状况, put right only; else it follows marriages. */
  MARRIAGE("marriage", ""),
  /** 职业. */
  OCCUPATION("occupation", ""),
  /** 宗教信仰. */
  RELIGION("religion", ""),
  /** 血型. */
  BLOOD_TYPE("bloodType", ""),
  /** 服务处所. */
  WORKPLACE("workplace", ""),
  /** 本市(县)其他住址. */
  OTHER_ADDRESS("otherAddress", ""),
  /** 兵役状况. */
  MILITARY("military", ""),
  /** 身高, in centimetres. */
  HEIGHT("height", "");

  private static final String CHANGED = "21";
  private static final String CORRECTED = "22";

  private final String key;
  private final String ownKind;

  Particular(String key, String ownKind) {
    this.key = key;
    this.ownKind = ownKind;
  }

  /** The field's key in {@link Change#field()} and on the event. */
  public String key() {
    return key;
  }

  /** Code of GA/T 2000.24: the field's own, else 21 变更 or 22 更正. */
  public String changeKind(boolean correction) {
    return ownKind.isEmpty() ? (correction ? CORRECTED : CHANGED) : ownKind;
  }
}
