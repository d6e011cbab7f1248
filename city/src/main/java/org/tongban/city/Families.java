package org.tongban.city;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The kinds of home that hold a family, each member with the relation (与户主关系) to the head. */
record Families(Draws draws, Kin kin) {

  List<Sketch> single() {
    int age = draws.oneOf(List.of(0, 1, 1, 2, 2));
    Sketch one =
        kin.person(
            draws.sex(),
            draws.birthAtAge(
                switch (age) {
                  case 0 -> draws.between(20, 34);
                  case 1 -> draws.between(35, 62);
                  default -> draws.between(63, 96);
                }));
    return List.of(
        one.alone(
            switch (age) {
              case 0 -> Marriage.SINGLE;
              case 1 -> draws.percent(60) ? Marriage.DIVORCED : Marriage.SINGLE;
              default -> draws.percent(85) ? Marriage.WIDOWED : Marriage.SINGLE;
            }));
  }

  List<Sketch> couple() {
    int age = draws.percent(82) ? draws.between(52, 86) : draws.between(24, 36);
    Sketch wife = kin.person(Sex.FEMALE, draws.birthAtAge(age));
    return headAndSpouse(wife, kin.spouseOf(wife, null));
  }

  List<Sketch> parentsAndChildren() {
    LocalDate first = draws.birthAtAge(draws.between(0, 27));
    Sketch mother = kin.person(Sex.FEMALE, kin.motherBirth(first));
    Sketch father = kin.spouseOf(mother, first);
    List<Sketch> home = new ArrayList<>(headAndSpouse(mother, father));
    home.addAll(ranked(kin.children(mother, father, first)));
    return home;
  }

  List<Sketch> loneParent() {
    LocalDate first = draws.birthAtAge(draws.between(2, 26));
    Sketch mother = kin.person(Sex.FEMALE, kin.motherBirth(first));
    List<Sketch> home = new ArrayList<>();
    home.add(mother.alone(draws.percent(75) ? Marriage.DIVORCED : Marriage.WIDOWED));
    home.addAll(ranked(kin.children(mother, null, first)));
    return home;
  }

  List<Sketch> siblings() {
    Sketch elder = kin.person(draws.sex(), draws.birthAtAge(draws.between(22, 34)));
    Sketch younger = kin.youngerSibling(elder);
    return List.of(elder, younger.as(Relations.youngerSibling(younger.sex)));
  }

  List<Sketch> threeGenerations() {
    LocalDate first = draws.birthAtAge(draws.between(0, 20));
    Sketch mother = kin.person(Sex.FEMALE, kin.motherBirth(first));
    Sketch father = kin.spouseOf(mother, first);
    List<Sketch> children = kin.children(mother, father, first);
    Sketch link = draws.percent(72) ? father : mother;
    List<Sketch> elders = elders(link);
    return draws.percent(50)
        ? headedByElders(elders, link, children)
        : headedByTheMiddle(headAndSpouse(mother, father), children, link, elders);
  }

  /** Returns the grown {@code child} with one or both parents, one of whom heads the home. */
  List<Sketch> withParents(Sketch child) {
    List<Sketch> home = new ArrayList<>(elders(child));
    home.add(child.as(Relations.onlyChild(child.sex)));
    return home;
  }

  /** Gives 独生子/独生女 to an only child, and their rank to several. */
  List<Sketch> ranked(List<Sketch> children) {
    if (children.size() == 1) {
      Sketch only = children.getFirst();
      return List.of(only.as(Relations.onlyChild(only.sex)));
    }
    int sons = 0;
    int daughters = 0;
    for (Sketch child : children) {
      child.as(Relations.child(child.sex, child.sex == Sex.MALE ? sons++ : daughters++));
    }
    return children;
  }

  /** Returns the parents of {@code child}, father first as head, or the widowed mother. */
  private List<Sketch> elders(Sketch child) {
    Sketch mother = kin.mother(child);
    if (draws.percent(25)) {
      return List.of(mother.alone(Marriage.WIDOWED));
    }
    Sketch father = kin.fatherBeside(mother, child);
    return List.of(father, mother.as(Relations.spouse(Sex.FEMALE)));
  }

  private List<Sketch> headAndSpouse(Sketch wife, Sketch husband) {
    return draws.percent(75)
        ? List.of(husband, wife.as(Relations.spouse(Sex.FEMALE)))
        : List.of(wife, husband.as(Relations.spouse(Sex.MALE)));
  }

  private static List<Sketch> headedByElders(
      List<Sketch> elders, Sketch link, List<Sketch> children) {
    List<Sketch> home = new ArrayList<>(elders);
    home.add(link.as(Relations.onlyChild(link.sex)));
    @Nullable Sketch inLaw = link.spouse;
    if (inLaw != null) {
      home.add(inLaw.as(Relations.childInLaw(inLaw.sex)));
    }
    children.forEach(child -> home.add(child.as(Relations.grandchild(child.sex, link.sex))));
    return home;
  }

  private List<Sketch> headedByTheMiddle(
      List<Sketch> couple, List<Sketch> children, Sketch link, List<Sketch> elders) {
    Sketch head = couple.getFirst();
    List<Sketch> home = new ArrayList<>(couple);
    home.addAll(ranked(children));
    for (Sketch elder : elders) {
      home.add(
          elder.as(
              link == head
                  ? Relations.parent(elder.sex)
                  : Relations.parentInLaw(elder.sex, head.sex)));
    }
    return home;
  }
}
