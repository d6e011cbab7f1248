package org.tongban.rating;

import java.util.Set;
import java.util.TreeSet;
import org.tongban.kernel.Refusal;

/**
 * What somebody says of a service (评价内容).
 *
 * @param grade 1 非常满意 to 5 非常不满意 (GB/T 39046)
 * @param reasons chosen; those of another grade are dropped
 * @param words in their own words, at most 500 characters, may be empty
 * @param anonymous whether offices see no name
 */
public record Given(int grade, Set<Reason> reasons, String words, boolean anonymous) {

  /** Longest text of one's own. */
  public static final int LONGEST = 500;

  /** Worst grade that counts as satisfied (满意). */
  static final int SATISFIED = 3;

  /** Refuses what is no rating. */
  public Given {
    if (grade < 1 || grade > 5 || words.length() > LONGEST) {
      throw new Refusal(Refusal.Kind.INVALID, "rating.invalid");
    }
    words = words.strip();
    Set<Reason> fitting = new TreeSet<>(reasons);
    fitting.removeIf(reason -> !reason.fits(grade));
    reasons = Set.copyOf(fitting);
  }

  /** 差评: 不满意 or 非常不满意. */
  public boolean bad() {
    return grade > SATISFIED;
  }
}
