package org.tongban.items;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Several items applied for with one form (一件事): each part is a case of its own item, which takes
 * its answers from those of the bundle.
 *
 * @param parts by their names, in the package's order; {@code part.NAME} is a part's text
 */
public record Bundle(Map<String, Part> parts) {

  /** Source of an answer: the question of the bundle's form after it. */
  public static final String ANSWER = "answer:";

  /** Source of an answer: the text after it. */
  public static final String VALUE = "value:";

  /** Source of an answer: the person whom the case of the part after it entered in the register. */
  public static final String ENTERED = "entered:";

  /** Copies the parts. */
  public Bundle {
    parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
  }

  /**
   * One part.
   *
   * @param item code of its item
   * @param after names of the parts that must have been granted before it begins
   * @param when questions of the bundle's form with the answers that ask for the part; all of them
   *     must fit, and without any it is always wanted
   * @param answers question of the part's form to where its answer comes from
   */
  public record Part(
      String item,
      List<String> after,
      Map<String, List<String>> when,
      Map<String, String> answers) {

    /** Copies lists and maps. */
    public Part {
      after = List.copyOf(after);
      when = Map.copyOf(when);
      answers = Map.copyOf(answers);
    }

    /** Whether the applicant's answers ask for it. */
    public boolean wanted(Map<String, String> given) {
      return when.entrySet().stream()
          .allMatch(asked -> asked.getValue().contains(given.getOrDefault(asked.getKey(), "")));
    }
  }

  /** The texts it needs in the package: what each part is called. */
  List<String> texts() {
    return parts.keySet().stream().map(part -> "part." + part).toList();
  }

  /**
   * Every part that must have been granted before this one begins; itself among them in a circle.
   */
  Set<String> before(String name) {
    Set<String> found = new TreeSet<>();
    collect(name, found);
    return found;
  }

  private void collect(String name, Set<String> found) {
    Part part = parts.get(name);
    if (part != null) {
      part.after().stream().filter(found::add).forEach(earlier -> collect(earlier, found));
    }
  }
}
