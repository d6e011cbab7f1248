package org.tongban.registry.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.tongban.kernel.RegionCode;
import org.tongban.registry.Household;
import org.tongban.registry.KinshipPath;
import org.tongban.registry.Person;
import org.tongban.registry.documents.Issue;

/** Says in the official language what a certificate states (证明内容). */
@Component
class CertificateText {

  private final RegisterWords words;

  CertificateText(MessageSource messages) {
    this.words = new RegisterWords(messages, Locale.SIMPLIFIED_CHINESE);
  }

  RegisterWords words() {
    return words;
  }

  List<Issue.Line> registration(Person person, Optional<Household> household) {
    List<Issue.Line> lines = new ArrayList<>(holder(person));
    lines.add(line("民族", words.named("ethnicity", person.ethnicity())));
    household.ifPresent(home -> {
      lines.add(line("户号", home.number()));
      lines.add(line("户别", words.named("kind", home.kind().name())));
      lines.add(line("住址", at(home)));
    });
    person
        .registration()
        .ifPresent(at -> {
          lines.add(line("与户主关系", words.named("relation", at.relation())));
          lines.add(line("登记日期", BookView.day(at.since())));
        });
    lines.add(line("证明事项", "以上所列人员为本辖区常住户口，登记有效。"));
    return lines;
  }

  /** Both persons and every step between them. */
  List<Issue.Line> kinship(
      Person one, Person other, List<KinshipPath.Step> path, List<Person> between) {
    List<Issue.Line> lines = new ArrayList<>(holder(one));
    lines.add(line("亲属姓名", other.name()));
    lines.add(line("亲属身份号码", other.number().value()));
    for (int i = 0; i < path.size(); i++) {
      Person from = i == 0 ? one : between.get(i - 1);
      Person to = between.get(i);
      lines.add(
          line(
              "第 " + (i + 1) + " 步",
              to.name() + "是" + from.name() + "的" + tie(path.get(i).tie(), to)));
    }
    lines.add(line("证明事项", "以上亲属关系依据户籍登记。"));
    return lines;
  }

  List<Issue.Line> move(
      Issue.Kind kind, Person person, Optional<Household> household, RegionCode place) {
    List<Issue.Line> lines = new ArrayList<>(holder(person));
    String here = household.map(this::at).orElse("");
    String there = words.place(place) + " " + place;
    boolean permit = kind == Issue.Kind.MOVE_PERMIT;
    lines.add(line(permit ? "现户口所在地" : "迁出地", here));
    lines.add(line(permit ? "准予迁入地" : "迁往地", there));
    lines.add(line("证明事项", permit ? "准予迁入。请持本证到户口所在地办理迁出。" : "户口已准予迁出。请在有效期内到迁往地登记。"));
    return lines;
  }

  private List<Issue.Line> holder(Person person) {
    return List.of(
        line("姓名", person.name()),
        line("性别", words.named("sex", Integer.toString(person.sex().code()))),
        line("出生日期", BookView.day(person.birthDate())),
        line("公民身份号码", person.number().value()));
  }

  /** The whole address; some registers write the place into it. */
  private String at(Household home) {
    String place = words.place(home.community());
    return home.address().contains(place) ? home.address() : place + home.address();
  }

  private static String tie(KinshipPath.Tie tie, Person to) {
    boolean female = to.sex().code() == 2;
    return switch (tie) {
      case PARENT -> female ? "母亲" : "父亲";
      case CHILD -> female ? "女儿" : "儿子";
      case SPOUSE -> female ? "妻子" : "丈夫";
    };
  }

  private static Issue.Line line(String label, String value) {
    return new Issue.Line(label, value);
  }
}
