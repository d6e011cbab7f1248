package org.tongban.city;

/** Finds the relation to the head (与户主关系, GB/T 4761) from what is known of two persons' kin. */
final class Relating {
  static final int HEAD = 2;
  static final int OTHER_KIN = 97;
  static final int UNRELATED = 99;
  private static final int SON_OF_ANY_RANK = 20;
  private static final int ONLY_SON = 21;
  private static final int FIRST_SON = 22;
  private static final int NAMED_RANKS = 5;
  private static final int ADOPTED_SON = 27;
  private static final int DAUGHTERS = 10;

  private final People people;
  private final Ties ties;

  Relating(World world) {
    people = world.people;
    ties = world.ties;
  }

  /** Returns the code of {@code person} beside {@code head}, {@code otherwise} if not found. */
  int of(int person, int head, int otherwise) {
    boolean male = people.isMale(person);
    int wife = people.spouse.get(head);
    int own = people.spouse.get(person);
    if (own == head) {
      return male ? 11 : 12;
    }
    if (people.isChildOf(person, head)) {
      return child(person, head);
    }
    if (wife >= 0 && people.isChildOf(person, wife)) {
      return male ? ADOPTED_SON : ADOPTED_SON + DAUGHTERS;
    }
    if (people.isChildOf(head, person)) {
      return code(people.adopted.get(head) == 1 ? 57 : 51, male);
    }
    if (own >= 0 && people.isChildOf(own, head)) {
      return male ? 28 : 38;
    }
    if (own >= 0 && people.isChildOf(head, own)) {
      return code(57, male);
    }
    if (wife >= 0 && people.isChildOf(wife, person)) {
      return code(people.isMale(head) ? 55 : 53, male);
    }
    return further(person, head, otherwise);
  }

  private int further(int person, int head, int otherwise) {
    boolean male = people.isMale(person);
    if (isGrandchild(people.father.get(person), head)) {
      return code(41, male);
    }
    if (isGrandchild(people.mother.get(person), head)) {
      return code(43, male);
    }
    if (isGrandchild(people.father.get(head), person)) {
      return code(61, male);
    }
    if (isGrandchild(people.mother.get(head), person)) {
      return code(63, male);
    }
    if (people.areSiblings(person, head)) {
      boolean elder = people.birth.get(person) < people.birth.get(head);
      return elder ? (male ? 71 : 75) : (male ? 73 : 77);
    }
    return otherwise;
  }

  private boolean isGrandchild(int parent, int elder) {
    return parent >= 0 && people.isChildOf(parent, elder);
  }

  private int child(int child, int head) {
    int shift = people.isMale(child) ? 0 : DAUGHTERS;
    if (people.adopted.get(child) == 1) {
      return ADOPTED_SON + shift;
    }
    if (people.children.get(head) == 1) {
      return ONLY_SON + shift;
    }
    int elder = 0;
    for (int tie = ties.first(head); tie >= 0; tie = ties.next.get(tie)) {
      int sibling = ties.child.get(tie);
      boolean before =
          people.birth.get(sibling) < people.birth.get(child)
              || (people.birth.get(sibling) == people.birth.get(child) && sibling < child);
      if (ties.kind.get(tie) == Ties.BIRTH
          && before
          && people.sex.get(sibling) == people.sex.get(child)) {
        elder++;
      }
    }
    return elder < NAMED_RANKS ? FIRST_SON + elder + shift : SON_OF_ANY_RANK + shift;
  }

  private static int code(int ofMan, boolean male) {
    return male ? ofMan : ofMan + 1;
  }
}
