package org.tongban.registry;

import java.time.LocalDate;
import java.time.Period;

/** Ages that statutes set (法定年龄), in full years on a day. */
public final class Ages {

  /** 完全民事行为能力, 民法典 art. 17, 18. */
  public static final int FULL_CAPACITY = 18;

  /** 收养人, 民法典 art. 1098 (5). */
  static final int ADOPTER = 30;

  /** 无配偶者收养异性子女, 民法典 art. 1102. */
  static final int ADOPTER_ALONE_GAP = 40;

  /** 法定婚龄 of women, 民法典 art. 1047. */
  static final int BRIDE = 20;

  /** 法定婚龄 of men, 民法典 art. 1047. */
  static final int GROOM = 22;

  private Ages() {}

  static int on(LocalDate day, LocalDate birth) {
    return Period.between(birth, day).getYears();
  }

  static boolean marriageable(Sex sex, LocalDate birth, LocalDate day) {
    return on(day, birth) >= (sex == Sex.FEMALE ? BRIDE : GROOM);
  }
}
