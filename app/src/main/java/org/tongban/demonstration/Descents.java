package org.tongban.demonstration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tongban.city.SyntheticHousehold;
import org.tongban.city.SyntheticPerson;

/**
 * Who is whose child in a synthetic household, as far as relations to the head say it for certain.
 */
final class Descents {

  // GB/T 4761: children other than by adoption or marriage; the head's own parents.
  private static final Pattern CHILD = Pattern.compile("[23][0-6]");
  private static final Pattern PARENT = Pattern.compile("5[12]");
  private static final Pattern SPOUSE = Pattern.compile("1[0-2]");

  private Descents() {}

  /** The numbers of the parents by the number of the child. */
  static Map<String, List<String>> of(SyntheticHousehold household) {
    String head = household.head().number();
    Map<String, List<String>> found = new HashMap<>();
    List<String> couple = Stream.concat(Stream.of(head), numbers(household, SPOUSE)).toList();
    numbers(household, CHILD).forEach(child -> found.put(child, couple));
    List<String> parents = numbers(household, PARENT).toList();
    if (!parents.isEmpty()) {
      found.put(head, parents);
    }
    return found;
  }

  private static Stream<String> numbers(SyntheticHousehold household, Pattern relation) {
    return household.members().stream()
        .filter(member -> relation.matcher(member.relation()).matches())
        .map(SyntheticPerson::number);
  }
}
