package org.tongban.casework.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.tongban.casework.Dossier;
import org.tongban.items.FormStep;
import org.tongban.items.ItemPackage;
import org.tongban.kernel.RegionCode;

/** Lays the facts of a case out in groups, and the answers after them. */
final class DeskFacts {

  private static final Set<String> SECRET =
      Set.of("name", "number", "birthDate", "phone", "address");
  private static final Set<String> NUMERIC = Set.of("number", "phone", "age", "members");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern REGION = Pattern.compile("\\d{6}|\\d{9}|\\d{12}");

  private final DeskWords words;
  private final Dossier dossier;

  DeskFacts(DeskWords words, Dossier dossier) {
    this.words = words;
    this.dossier = dossier;
  }

  List<DeskCase.Facts> groups(ItemPackage item) {
    Map<String, List<DeskCase.Fact>> groups = new LinkedHashMap<>();
    dossier
        .facts()
        .forEach((name, value) -> {
          int dot = name.indexOf('.');
          String group = home(dot < 0 ? "other" : name.substring(0, dot));
          String fact = name.substring(dot + 1);
          List<DeskCase.Fact> rows = groups.computeIfAbsent(group, _ -> new ArrayList<>());
          // Masked, the name is the title of its group already.
          if (!value.isEmpty() && (dossier.unmasked() || !fact.equals("name"))) {
            rows.add(fact(group, fact, value));
          }
        });
    List<DeskCase.Facts> laidOut = new ArrayList<>();
    groups.forEach(
        (group, facts) -> laidOut.add(new DeskCase.Facts(title(group), entry(group), facts)));
    List<DeskCase.Fact> answers = answers(item);
    if (!answers.isEmpty()) {
      laidOut.add(new DeskCase.Facts(words.t("desk.group.answers"), "", answers));
    }
    return laidOut;
  }

  /** Where only the region is known of the household left, it stands with the applicant. */
  private String home(String group) {
    boolean regionAlone =
        dossier.facts().keySet().stream().filter(name -> name.startsWith("origin.")).count() == 1;
    return group.equals("origin") && regionAlone ? "applicant" : group;
  }

  /** The applicant comes first among the persons of a case, the spouse second. */
  private String entry(String group) {
    int place = List.of("applicant", "spouse").indexOf(group);
    return place < 0 || place >= dossier.persons().size()
        ? ""
        : "/desk/persons/" + dossier.persons().get(place);
  }

  private String title(String group) {
    String name = dossier.unmasked() ? "" : dossier.facts().getOrDefault(group + ".name", "");
    String title = words.or("desk.group." + group, words.t("desk.group.other"));
    return name.isEmpty() ? title : title + " " + name;
  }

  private DeskCase.Fact fact(String group, String name, String value) {
    String label = words.or("desk.fact." + name, name);
    boolean ofPerson = group.equals("applicant") || group.equals("spouse");
    return new DeskCase.Fact(
        words.or("desk.fact." + group + "." + name, label),
        inWords(name, value),
        NUMERIC.contains(name) || DAY.matcher(value).matches(),
        SECRET.contains(name) && (ofPerson || !name.equals("number")));
  }

  private String inWords(String name, String value) {
    if (DAY.matcher(value).matches()) {
      return words.page().day(LocalDate.parse(value));
    }
    return switch (name) {
      case "region" ->
          REGION.matcher(value).matches() ? words.region(new RegionCode(value)) : value;
      case "sex", "kind", "marriage" -> words.or("desk.value." + name + "." + value, value);
      case "relation" -> words.relation(value);
      case "age" -> words.t("desk.value.age", value);
      case "members" -> words.t("desk.value.members", value);
      default -> value;
    };
  }

  /** In the order of the form; statements that were confirmed are one line together. */
  private List<DeskCase.Fact> answers(ItemPackage item) {
    List<DeskCase.Fact> rows = new ArrayList<>();
    int confirmed = 0;
    for (FormStep step : item.steps()) {
      for (FormStep.Field field : step.fields()) {
        String value = dossier.answers().getOrDefault(field.name(), "");
        if (field.kind() == FormStep.Kind.CONFIRM) {
          confirmed += value.equals("true") ? 1 : 0;
        } else if (!value.isEmpty()) {
          rows.add(answer(item, field, value));
        }
      }
    }
    if (confirmed > 0) {
      rows.add(
          new DeskCase.Fact(
              words.t("desk.fact.statements"),
              words.t("desk.value.statements", confirmed),
              false,
              false));
    }
    return rows;
  }

  private DeskCase.Fact answer(ItemPackage item, FormStep.Field field, String value) {
    String shown =
        field.options().contains(value)
            ? item.text(field.label() + "." + value, words.page().locale())
            : inWords(field.kind() == FormStep.Kind.COMMUNITY ? "region" : "", value);
    boolean phone = field.kind() == FormStep.Kind.PHONE;
    return new DeskCase.Fact(
        words.or("desk.answer." + field.name(), item.text(field.label(), words.page().locale())),
        shown,
        phone,
        phone);
  }
}
