package org.tongban.registry.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CitizenNumber;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.RegionCode;
import org.tongban.registry.AsOf;
import org.tongban.registry.Reading;
import org.tongban.registry.Register;
import org.tongban.registry.Residents;
import org.tongban.registry.declaring.Business;
import org.tongban.registry.declaring.Declared;
import org.tongban.registry.declaring.Field;
import org.tongban.registry.documents.HeldPapers;
import org.tongban.ui.Page;

/**
 * Puts into words what a declaration asked for (申报内容), the same before and after it is decided;
 * numbers of persons and of papers stay masked.
 */
@Component
class DeclaredFacts {

  private static final String MEMBER = "member.";
  private static final Set<String> PAPERS = Set.of("proofNumber", "proofNumber2");
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final Register register;
  private final Residents residents;
  private final HeldPapers papers;
  private final Days days;

  DeclaredFacts(Register register, Residents residents, HeldPapers papers, Days days) {
    this.register = register;
    this.residents = residents;
    this.papers = papers;
    this.days = days;
  }

  /** In the order of the form, without what was left empty. */
  @Transactional
  public List<DeclaredFact> of(Declared declared, Actor actor, Page page) {
    if (declared.business().isEmpty()) {
      return List.of();
    }
    Business business = declared.business().get();
    Map<String, String> typed = declared.typed();
    Map<PersonId, String> names = names(typed, actor);
    FieldWords words = new FieldWords(page, business);
    return Stream.concat(business.fields().stream(), Field.ofEveryForm().stream())
        .map(field -> new DeclaredFact(words.label(field), value(field, typed, names, page)))
        .filter(fact -> !fact.value().isEmpty())
        .toList();
  }

  /** Of the members chosen or given a relation; one reading names them all. */
  private Map<PersonId, String> names(Map<String, String> typed, Actor actor) {
    Set<PersonId> people =
        Stream.concat(
                typed.keySet().stream()
                    .filter(field -> field.startsWith(MEMBER))
                    .map(field -> field.substring(MEMBER.length())),
                Stream.ofNullable(typed.get("newHead")))
            .filter(id -> ID.matcher(id).matches())
            .map(PersonId::of)
            .collect(Collectors.toSet());
    return register.maskedNames(
        people, AsOf.on(days.today()), new Reading(actor, null, "registry.purpose.declaring"));
  }

  private String value(
      Field field, Map<String, String> typed, Map<PersonId, String> names, Page page) {
    if (field.type() == Field.Type.MEMBERS) {
      return members(typed, names, page);
    }
    String given = typed.getOrDefault(field.name(), "").strip();
    if (given.isEmpty()) {
      return "";
    }
    Field asked =
        field.name().equals("value")
            ? FieldWords.valueOf(typed.getOrDefault("particular", ""), field)
            : field;
    return switch (asked.type()) {
      case DATE -> page.day(LocalDate.parse(given));
      case CHOICE -> page.tOr(asked.options().words() + "." + given, given);
      case REGION -> page.region(new RegionCode(given)) + " " + given;
      case MEMBER -> name(given, names, page);
      case PAPER -> id(given).map(id -> paper(id, page)).orElse(given);
      case EVENT -> id(given).map(id -> event(id, page)).orElse(given);
      case PERSON, TEXT, WHOLE, HOUSEHOLD ->
          PAPERS.contains(field.name()) ? Masks.paper(given) : text(given);
      case MEMBERS -> throw new IllegalStateException("many fields of one type");
    };
  }

  private static String text(String given) {
    return CitizenNumber.parse(given).map(CitizenNumber::windowMask).orElse(given);
  }

  private static String members(Map<String, String> typed, Map<PersonId, String> names, Page page) {
    return typed.entrySet().stream()
        .filter(answer -> answer.getKey().startsWith(MEMBER) && !answer.getValue().isBlank())
        .map(answer ->
            page.t(
                "registry.desk.asked.member",
                name(answer.getKey().substring(MEMBER.length()), names, page),
                page.tOr("registry.relation." + answer.getValue(), answer.getValue())))
        .sorted()
        .collect(Collectors.joining(page.t("registry.desk.asked.and")));
  }

  private static String name(String id, Map<PersonId, String> names, Page page) {
    String unknown = page.t("registry.desk.subject.PERSON");
    return id(id).map(one -> names.getOrDefault(new PersonId(one), unknown)).orElse(unknown);
  }

  private String paper(UUID id, Page page) {
    return papers
        .find(id, days.today())
        .map(paper -> page.t("registry.papers.kind." + paper.kind()) + " " + paper.serial())
        .orElse(page.t("registry.desk.subject.DOCUMENT"));
  }

  private String event(UUID id, Page page) {
    return residents
        .event(id)
        .map(event ->
            page.day(event.effective()) + " " + page.t("registry.event." + event.kind().name()))
        .orElse("");
  }

  private static Optional<UUID> id(String text) {
    return ID.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
  }
}
