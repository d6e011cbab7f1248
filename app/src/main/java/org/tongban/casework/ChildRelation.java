package org.tongban.casework;

import java.util.Optional;
import org.tongban.registry.Household;
import org.tongban.registry.Person;
import org.tongban.registry.Sex;

/**
 * How a newborn stands to the head of the household joined (新生儿与户主关系, GB/T 4761), from how its
 * parents do: what does not follow for certain is 97 其他亲属, and an official puts it right.
 */
final class ChildRelation {

  private static final String OTHER_KIN = "97";

  private ChildRelation() {}

  static String of(Household home, Person one, Optional<Person> other, Sex child) {
    boolean son = child == Sex.MALE;
    String parent = relation(home, one);
    String second = other.map(found -> relation(home, found)).orElse("");
    if (heads(parent) || heads(second)) {
      return son ? "20" : "30";
    }
    // By the parent who is the head's own child, and else by the one who married into the family.
    for (String through : new String[] {parent, second}) {
      if (ofSon(through)) {
        return son ? "41" : "42";
      }
      if (ofDaughter(through)) {
        return son ? "43" : "44";
      }
    }
    return OTHER_KIN;
  }

  /** The head or the head's spouse. */
  private static boolean heads(String relation) {
    return relation.equals("02") || relation.startsWith("1");
  }

  private static boolean ofSon(String relation) {
    return (relation.startsWith("2") && !relation.equals("28")) || relation.equals("38");
  }

  private static boolean ofDaughter(String relation) {
    return (relation.startsWith("3") && !relation.equals("38")) || relation.equals("28");
  }

  private static String relation(Household home, Person person) {
    return home.members().stream()
        .filter(member -> member.person().id().equals(person.id()))
        .map(Household.Member::relation)
        .findFirst()
        .orElse("");
  }
}
