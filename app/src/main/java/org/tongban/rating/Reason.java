package org.tongban.rating;

import java.util.List;
import java.util.stream.Stream;

/** Reasons offered beside a grade (评价理由); their texts are {@code rating.reason.NAME}. */
public enum Reason {
  /** 材料少、不重复提交. */
  FEW_PAPERS(1, 2),
  /** 办得快. */
  FAST(1, 3),
  /** 说得清楚. */
  CLEAR(1, 3),
  /** 态度好. */
  FRIENDLY(1, 3),
  /** 网上就能办. */
  ONLINE(1, 3),
  /** 等得久. */
  SLOW(3, 5),
  /** 没有一次说清. */
  UNCLEAR(3, 5),
  /** 跑了多趟. */
  MANY_VISITS(3, 5),
  /** 要了不该要的材料. */
  NEEDLESS_PAPERS(4, 5),
  /** 态度不好. */
  UNFRIENDLY(4, 5),
  /** 超过承诺的时间. */
  LATE(4, 5),
  /** 网上系统不好用. */
  HARD_TO_USE(3, 5);

  private final int best;
  private final int worst;

  Reason(int best, int worst) {
    this.best = best;
    this.worst = worst;
  }

  /** Whether it is offered beside the grade. */
  public boolean fits(int grade) {
    return grade >= best && grade <= worst;
  }

  /** Those offered beside the grade, in order. */
  public static List<Reason> of(int grade) {
    return Stream.of(values()).filter(reason -> reason.fits(grade)).toList();
  }
}
