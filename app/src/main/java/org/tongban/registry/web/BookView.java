package org.tongban.registry.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tongban.kernel.RegionCode;
import org.tongban.registry.Book;
import org.tongban.registry.Household;
import org.tongban.registry.Person;

/** The book's pages in its official language, fields in the order of the printed form. */
public record BookView(List<Line> cover, List<List<Line>> cards) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.SIMPLIFIED_CHINESE);

  /** One field of a page. */
  public record Line(String label, String value) {}

  /** A day as official papers write it: 2026年11月21日. */
  static String day(LocalDate day) {
    return DAY.format(day);
  }

  static BookView of(Book book, RegisterWords words, LocalDate issued) {
    Household household = book.household();
    String head =
        household.members().stream()
            .map(Household.Member::person)
            .filter(person -> person.id().equals(household.head()))
            .map(Person::name)
            .findFirst()
            .orElse("");
    List<Line> cover =
        List.of(
            new Line("户别", words.named("kind", household.kind().name())),
            new Line("户号", household.number()),
            new Line("户主姓名", head),
            new Line("社区", words.place(household.community()) + " " + household.community()),
            new Line("住址", household.address()),
            new Line("签发日期", DAY.format(issued)),
            new Line("户口登记机关", words.place(household.community().county()) + "公安机关"));
    return new BookView(
        cover,
        household.members().stream().map(member -> card(member, household, book, words)).toList());
  }

  private static List<Line> card(
      Household.Member member, Household household, Book book, RegisterWords words) {
    Person person = member.person();
    Person.Details more = person.details();
    Book.@Nullable Arrival arrival = book.arrivals().get(person.id());
    return List.of(
        new Line("姓名", person.name()),
        new Line("户主或与户主关系", words.named("relation", member.relation())),
        new Line("曾用名", text(more.formerName())),
        new Line("性别", words.named("sex", Integer.toString(person.sex().code()))),
        new Line("出生地", person.birthplace()),
        new Line("民族", words.named("ethnicity", person.ethnicity())),
        new Line("籍贯", person.nativePlace()),
        new Line("出生日期", DAY.format(person.birthDate())),
        new Line("本市（县）其他住址", text(more.otherAddress())),
        new Line("宗教信仰", text(more.religion())),
        new Line("公民身份号码", person.number().value()),
        new Line("身高", more.height() == null ? "" : more.height() + " 厘米"),
        new Line("血型", text(more.bloodType())),
        new Line("文化程度", words.named("education", person.education())),
        new Line("婚姻状况", words.named("marriage", person.marriage())),
        new Line("兵役状况", text(more.military())),
        new Line("服务处所", text(more.workplace())),
        new Line("职业", person.occupation()),
        new Line("何时由何地迁来本市（县）", toCounty(arrival, household.community(), words)),
        new Line("何时由何地迁来本址", cameFrom(arrival, words)),
        new Line("承办人签章", ""),
        new Line("登记日期", person.registration().map(r -> DAY.format(r.since())).orElse("")));
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  private static String toCounty(
      Book.@Nullable Arrival arrival, RegionCode here, RegisterWords words) {
    return arrival == null || arrival.from().county().equals(here.county())
        ? ""
        : cameFrom(arrival, words);
  }

  private static String cameFrom(Book.@Nullable Arrival arrival, RegisterWords words) {
    return arrival == null
        ? ""
        : DAY.format(arrival.on()) + " " + words.place(arrival.from()) + "迁来";
  }
}
