package org.tongban.casework.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tongban.casework.Draft;
import org.tongban.items.FormStep;
import org.tongban.items.ItemPackage;
import org.tongban.kernel.RegionCode;
import org.tongban.ui.Page;

/** Words of an item package in the language of a page. */
record ApplicationTexts(
    ItemPackage item, Page page, Map<String, String> members, Map<String, String> communities) {

  private static final Pattern MONTH = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])");
  private static final Pattern REGIONS = Pattern.compile("\\d{6}( \\d{6})*");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  /** With nobody to choose from. */
  ApplicationTexts(ItemPackage item, Page page) {
    this(item, page, Map.of(), Map.of());
  }

  /** With the household of the draft. */
  static ApplicationTexts of(ItemPackage item, Page page, Draft draft) {
    Map<String, String> members = new LinkedHashMap<>();
    for (Draft.Member member : draft.members()) {
      members.put(
          member.person().toString(),
          page.t(
              "casework.resident.member",
              member.name(),
              page.tOr("registry.relation." + member.relation(), member.relation())));
    }
    Map<String, String> communities = new LinkedHashMap<>();
    for (RegionCode community : draft.communities()) {
      communities.put(
          community.digits(),
          page.t("casework.resident.community", page.region(community), community.digits()));
    }
    return new ApplicationTexts(item, page, members, communities);
  }

  String of(String key) {
    return item.text(key, page.locale());
  }

  String itemName() {
    return of(item.description().name());
  }

  /** The fact with its label and source; empty value when it is not held. */
  ApplicationFact known(String name, Draft draft) {
    String value = draft.known().getOrDefault(name, "");
    return new ApplicationFact(
        of("known." + name), shown(name, value), page.t("casework.resident.source", source(name)));
  }

  private String source(String name) {
    return of("known." + name + ".source");
  }

  ApplicationQuestion question(FormStep.Field field, String value, String problem) {
    Map<String, String> options = new LinkedHashMap<>();
    field.options().forEach(option -> options.put(option, of(field.label() + "." + option)));
    if (field.kind().ofHousehold()) {
      members.entrySet().stream()
          .skip(field.kind() == FormStep.Kind.OTHER_MEMBER ? 1 : 0)
          .forEach(member -> options.put(member.getKey(), member.getValue()));
    }
    if (field.kind() == FormStep.Kind.COMMUNITY) {
      options.putAll(communities);
    }
    return new ApplicationQuestion(
        field.name(),
        field.kind(),
        of(field.label()),
        field.hint().isEmpty() ? "" : of(field.hint()),
        options,
        field.required(),
        value,
        problem);
  }

  /** What was answered, in words. */
  String answer(FormStep.Field field, String value) {
    if (value.isEmpty()) {
      return page.t("casework.resident.unanswered");
    }
    return switch (field.kind()) {
      case CHOICE -> field.options().contains(value) ? of(field.label() + "." + value) : value;
      case CONFIRM -> page.t("casework.resident.confirmed");
      case MONTH -> month(value);
      case DATE -> DAY.matcher(value).matches() ? day(value) : value;
      case COMMUNITY -> communities.getOrDefault(value, value);
      case MEMBER, OTHER_MEMBER -> members.getOrDefault(value, value);
      case TEXT, CITIZEN_NUMBER, PHONE -> value;
    };
  }

  private String day(String value) {
    try {
      return page.day(LocalDate.parse(value));
    } catch (DateTimeException _) {
      return value;
    }
  }

  private String month(String value) {
    return MONTH.matcher(value).matches()
        ? DateTimeFormatter.ofPattern(page.t("casework.resident.format.month"), page.locale())
            .format(YearMonth.parse(value))
        : value;
  }

  /** Says how to mend an answer: by the package's own words, or else the product's. */
  String problem(String key) {
    return key.startsWith("casework.") ? page.t(key, ApplicationAnswers.LONGEST) : of(key);
  }

  private String shown(String name, String value) {
    if (value.isEmpty()) {
      return page.t("casework.resident.unknown");
    }
    if (DAY.matcher(value).matches()) {
      return page.day(LocalDate.parse(value));
    }
    if (REGIONS.matcher(value).matches()) {
      return Arrays.stream(value.split(" ", -1))
          .map(code -> page.region(new RegionCode(code)))
          .collect(Collectors.joining(page.t("casework.resident.and")));
    }
    if (name.endsWith("Ethnicity")) {
      return page.tOr("registry.ethnicity." + value, value);
    }
    return NUMBER.matcher(value).matches()
        ? page.tOr("casework.resident.value." + name, "{0}").replace("{0}", value)
        : page.tOr("casework.resident.value." + value, value);
  }
}
