package org.tongban.audit.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.tongban.audit.AuditAction;
import org.tongban.audit.TrailQuery;
import org.tongban.kernel.AccountId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.Refusal;

/** What the filter form was sent with; empty fields do not restrict. */
public record Filter(
    @Nullable String person,
    @Nullable String account,
    @Nullable String action,
    @Nullable String from,
    @Nullable String to,
    @Nullable String before) {

  private static final int USUAL_DAYS = 30;

  /**
   * As a question to the trail. Without person, account or first day it reaches back {@value
   * #USUAL_DAYS} days, so that its cost does not grow with the history.
   */
  TrailQuery query(LocalDate today) {
    try {
      Optional<PersonId> subject = parsed(person, PersonId::of);
      Optional<AccountId> actor = parsed(account, AccountId::of);
      Optional<LocalDate> first = parsed(from, Filter::day);
      if (first.isEmpty() && subject.isEmpty() && actor.isEmpty()) {
        first = Optional.of(today.minusDays(USUAL_DAYS));
      }
      return new TrailQuery(
          subject,
          actor,
          parsed(action, AuditAction::valueOf),
          first,
          parsed(to, Filter::day),
          parsed(before, TrailQuery.Mark::parse));
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException _) {
      throw new Refusal(Refusal.Kind.INVALID, "audit.problem.filter");
    }
  }

  /** Link to the page that begins at the mark. */
  String linkTo(TrailQuery.Mark mark) {
    UriComponentsBuilder link = UriComponentsBuilder.fromPath("/audit/entries");
    link.queryParamIfPresent("person", given(person));
    link.queryParamIfPresent("account", given(account));
    link.queryParamIfPresent("action", given(action));
    link.queryParamIfPresent("from", given(from));
    link.queryParamIfPresent("to", given(to));
    return link.queryParam("before", mark.text()).toUriString();
  }

  /** The value of a field, empty when it was not given. */
  public static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  private static LocalDate day(String text) {
    LocalDate day = LocalDate.parse(text);
    if (day.getYear() < 2000 || day.getYear() > 9999) {
      throw new IllegalArgumentException("no day of a trail");
    }
    return day;
  }

  private static Optional<String> given(@Nullable String value) {
    return Optional.ofNullable(value).filter(text -> !text.isBlank());
  }

  private static <T> Optional<T> parsed(@Nullable String value, Function<String, T> parser) {
    return given(value).map(text -> parser.apply(text.strip()));
  }
}
