package org.tongban.registry.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tongban.kernel.Access;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CitizenNumber;
import org.tongban.kernel.Role;
import org.tongban.registry.Person;
import org.tongban.registry.PersonLookup;
import org.tongban.registry.Registration;

/** Finds a person by number for programs at the desk; the answer is masked as on the page. */
@RestController
@RequestMapping("/api/registry/persons")
@Access(
    roles = {Role.WINDOW_OFFICER, Role.COUNTY_OFFICER},
    scope = Access.Scope.JURISDICTION)
class LookupController {

  private final PersonLookup lookup;
  private final Days days;

  LookupController(PersonLookup lookup, Days days) {
    this.lookup = lookup;
    this.days = days;
  }

  /**
   * 422 for no citizen number or no known purpose, 404 when the register knows nobody. Not by a
   * {@link org.springframework.http.ResponseEntity}, which would send each answer in two parts.
   */
  @PostMapping(path = "/lookup", produces = MediaType.APPLICATION_JSON_VALUE)
  @Nullable Answer byNumber(
      @RequestBody Question question, Actor actor, HttpServletResponse response) {
    Optional<CitizenNumber> number =
        Optional.ofNullable(question.number()).flatMap(CitizenNumber::parse);
    if (number.isEmpty() || !PersonController.REASONS.contains(question.purpose())) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return null;
    }
    Person person =
        lookup.byNumber(actor, number.get(), question.purpose(), days.today()).orElse(null);
    if (person == null) {
      response.setStatus(HttpStatus.NOT_FOUND.value());
      return null;
    }
    return Answer.of(person, days);
  }

  /** Whom it is about and why it is asked. */
  record Question(@Nullable String number, String purpose) {

    Question {
      purpose = purpose == null ? "" : purpose;
    }
  }

  /** The person as of today, masked as a window shows them; codes are those of the standards. */
  record Answer(
      String id,
      String name,
      String number,
      String birth,
      int age,
      int sex,
      String ethnicity,
      String birthplace,
      String nativePlace,
      String education,
      String marriage,
      String occupation,
      boolean alive,
      @Nullable String household,
      @Nullable String community,
      @Nullable String relation,
      @Nullable String since) {

    static Answer of(Person person, Days days) {
      Registration at = person.registration().orElse(null);
      return new Answer(
          person.id().toString(),
          person.maskedName(),
          person.number().windowMask(),
          Masks.birth(person.birthDate()),
          Period.between(person.birthDate(), days.today()).getYears(),
          person.sex().code(),
          person.ethnicity(),
          person.birthplace(),
          person.nativePlace(),
          person.education(),
          person.marriage(),
          person.occupation(),
          person.alive(),
          at == null ? null : at.household().toString(),
          at == null ? null : at.community().digits(),
          at == null ? null : at.relation(),
          at == null ? null : at.since().toString());
    }
  }
}
