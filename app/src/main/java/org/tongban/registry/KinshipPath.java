package org.tongban.registry;

import java.util.List;
import java.util.UUID;
import org.tongban.kernel.PersonId;

/**
 * How two persons are related on record (亲属关系): the shortest way through records, step by step.
 *
 * @param term what the last person is to the first, in Chinese (父亲, 外祖母, 堂兄弟…); empty where the way
 *     has no name of its own
 */
public record KinshipPath(PersonId from, PersonId to, List<Step> steps, String term) {

  /** Copies the steps. */
  public KinshipPath {
    steps = List.copyOf(steps);
  }

  /**
   * One step.
   *
   * @param record the row of the kinship or marriage that says so
   */
  public record Step(PersonId person, Tie tie, Sex sex, UUID record) {}

  /** What the person of a step is to the one before. */
  public enum Tie {
    /** 父母. */
    PARENT,
    /** 子女. */
    CHILD,
    /** 配偶. */
    SPOUSE
  }
}
