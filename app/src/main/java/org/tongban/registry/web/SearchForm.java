package org.tongban.registry.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tongban.kernel.CitizenNumber;
import org.tongban.kernel.RegionCode;
import org.tongban.registry.PersonQuery;

/** What was typed into the search page; nothing typed asks for nothing. */
public record SearchForm(
    @Nullable String number,
    @Nullable String name,
    @Nullable String address,
    @Nullable String household,
    @Nullable String relative,
    @Nullable String youngest,
    @Nullable String oldest,
    @Nullable String county,
    @Nullable String place,
    @Nullable String from,
    @Nullable String until,
    @Nullable String order,
    @Nullable String purpose,
    @Nullable String reason,
    @Nullable String page) {

  private static final int LONGEST = 60;

  /** The form before anything was typed. */
  static SearchForm empty() {
    return new SearchForm(
        null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
  }

  /** What stands in a field of the page; the number is never repeated. */
  public String text(String field) {
    @Nullable String value =
        switch (field) {
          case "name" -> name;
          case "address" -> address;
          case "household" -> household;
          case "relative" -> relative;
          case "youngest" -> youngest;
          case "oldest" -> oldest;
          case "county" -> county;
          case "place" -> place;
          case "from" -> from;
          case "until" -> until;
          case "order" -> order;
          case "purpose" -> purpose;
          default -> null;
        };
    return clean(value);
  }

  /** Whether one person was asked for by number. */
  boolean byNumber() {
    return !clean(number).isEmpty();
  }

  String typedNumber() {
    return clean(number);
  }

  String typedReason() {
    return clean(reason);
  }

  int typedPage() {
    return parsed(page, Integer::valueOf).orElse(1);
  }

  /** Whether any criterion beside the number and the purpose was typed. */
  boolean anything() {
    return !(text("name") + text("address") + text("household") + text("relative")).isEmpty();
  }

  /** The question in this county; problems by field are added where something is not understood. */
  PersonQuery query(RegionCode inCounty, Map<String, String> problems) {
    Reader reader = new Reader(problems);
    return new PersonQuery(
        inCounty,
        text("name"),
        text("address"),
        text("household"),
        reader.read("relative", relative, typed -> CitizenNumber.parse(typed).orElseThrow()),
        new PersonQuery.Span<>(
            reader.read("youngest", youngest, SearchForm::age),
            reader.read("oldest", oldest, SearchForm::age)),
        reader.read("place", place, RegionCode::new),
        new PersonQuery.Span<>(
            reader.read("from", from, SearchForm::day),
            reader.read("until", until, SearchForm::day)),
        parsed(order, typed -> PersonQuery.Order.valueOf(typed.toUpperCase(Locale.ROOT)))
            .orElse(PersonQuery.Order.NAME));
  }

  /** The county chosen, for officials of more than one. */
  Optional<RegionCode> typedCounty() {
    return parsed(county, RegionCode::new).filter(code -> code.digits().length() == 6);
  }

  /** What is sent along with a page number or an order, so that nothing stands in the address. */
  public Map<String, String> criteria() {
    Map<String, String> sent = new LinkedHashMap<>();
    for (String field :
        new String[] {
          "name",
          "address",
          "household",
          "relative",
          "youngest",
          "oldest",
          "county",
          "place",
          "from",
          "until",
          "purpose"
        }) {
      if (!text(field).isEmpty()) {
        sent.put(field, text(field));
      }
    }
    return sent;
  }

  private static int age(String typed) {
    int age = Integer.parseInt(typed);
    if (age < 0 || age > 150) {
      throw new IllegalArgumentException("no age");
    }
    return age;
  }

  private static LocalDate day(String typed) {
    LocalDate day = LocalDate.parse(typed);
    if (day.getYear() < 1900 || day.getYear() > 2199) {
      throw new IllegalArgumentException("no day of a register");
    }
    return day;
  }

  /** What it means, or nothing when it means nothing. */
  private static <T> Optional<T> parsed(@Nullable String value, Function<String, T> parser) {
    return new Reader(new LinkedHashMap<>()).read("", value, parser);
  }

  private static String clean(@Nullable String value) {
    String bare = value == null ? "" : value.replace("\u0000", "").strip();
    return bare.length() <= LONGEST ? bare : bare.substring(0, LONGEST);
  }

  /** Reads fields and notes which could not be read. */
  private record Reader(Map<String, String> problems) {

    <T> Optional<T> read(String field, @Nullable String value, Function<String, T> parser) {
      try {
        String typed = clean(value);
        return typed.isEmpty() ? Optional.empty() : Optional.of(parser.apply(typed));
      } catch (IllegalArgumentException | DateTimeException | java.util.NoSuchElementException _) {
        problems.put(field, "registry.desk.search.fix." + field);
        return Optional.empty();
      }
    }
  }
}
