package org.tongban.rating.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import org.tongban.rating.Given;
import org.tongban.rating.Reason;
import org.tongban.ui.Page;

/** A rating as it was typed, kept until it can be sent. */
public record Typed(String grade, Set<Reason> reasons, String words, boolean anonymous) {

  /** Nothing typed yet. */
  static final Typed NOTHING = new Typed("", Set.of(), "", false);

  /** Copies the reasons. */
  public Typed {
    reasons = Set.copyOf(reasons);
  }

  /** Reasons are asked for beside each grade; those beside the one chosen count. */
  static Typed of(MultiValueMap<String, String> sent) {
    String grade = first(sent, "grade");
    List<String> chosen = sent.getOrDefault("reasons" + grade, List.of());
    return new Typed(
        grade,
        Stream.of(Reason.values())
            .filter(reason -> chosen.contains(reason.name()))
            .collect(Collectors.toSet()),
        first(sent, "reason").replace("\r\n", "\n").strip(),
        first(sent, "anonymous").equals("true"));
  }

  static String first(MultiValueMap<String, String> sent, String name) {
    String value = sent.getFirst(name);
    return value == null ? "" : value;
  }

  /** What to mend, field to text; empty when it can be sent. */
  Map<String, String> problems(Page page) {
    Map<String, String> problems = new LinkedHashMap<>();
    if (!grade.matches("[1-5]")) {
      problems.put("grade", page.t("rating.choose"));
    }
    if (words.length() > Given.LONGEST) {
      problems.put("reason", page.t("rating.long", Given.LONGEST));
    } else if (words.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n')) {
      problems.put("reason", page.t("rating.control"));
    }
    return problems;
  }

  /** The rating; only without problems. */
  Given given() {
    return new Given(Integer.parseInt(grade), reasons, words, anonymous);
  }
}
