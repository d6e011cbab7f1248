package org.tongban.catalogue;

import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongban.deadlines.Term;

/** Reads a published limit (办结时限) such as {@code 7(工作日)}, {@code 20个工作日} or {@code 即办}. */
final class LimitText {

  private static final int LONGEST = 3660;
  private static final Pattern FORM = Pattern.compile("(\\d{1,4})\\(?个?([^()\\d]{1,4})\\)?");
  private static final Set<String> AT_ONCE = Set.of("即办", "即办件", "即时办结", "当场办结", "当场办理", "立即办理");
  private static final Map<String, Term.Unit> UNITS =
      Map.of(
          "工作日", Term.Unit.WORKING_DAYS,
          "工作天", Term.Unit.WORKING_DAYS,
          "自然日", Term.Unit.DAYS,
          "日历日", Term.Unit.DAYS,
          "天", Term.Unit.DAYS,
          "日", Term.Unit.DAYS,
          "小时", Term.Unit.HOURS);

  private LimitText() {}

  /** The limit; empty when the text is none that can be told. */
  static Optional<Term> read(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
    if (AT_ONCE.contains(plain)) {
      return Optional.of(new Term(0, Term.Unit.WORKING_DAYS));
    }
    Matcher found = FORM.matcher(plain);
    if (!found.matches()) {
      return Optional.empty();
    }
    Term.Unit unit = UNITS.get(found.group(2));
    int amount = Integer.parseInt(found.group(1));
    return unit == null || amount > LONGEST
        ? Optional.empty()
        : Optional.of(new Term(amount, unit));
  }

  /** About how many days of the calendar it takes, to compare and sort by. */
  static int days(Term term) {
    return switch (term.unit()) {
      case HOURS -> Math.ceilDiv(term.amount(), 24);
      case DAYS -> term.amount();
      case WORKING_DAYS -> term.amount() + term.amount() / 5 * 2;
    };
  }
}
