package org.tongban.registry;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.tongban.kernel.PersonId;

/**
 * How the members stood to whoever really headed (更正后与户主关系): as stated; else as before, where the
 * head never changed; else as a change to that head would have put it.
 */
record RightRelations(Tenure tenure, PersonId head, Map<PersonId, String> stated, State state) {

  String of(RegistrationRow stay) {
    PersonId person = stay.person();
    if (person.equals(head)) {
      return Relations.HEAD;
    }
    Optional<String> before = first(stay) ? tenure.relationBefore(person) : Optional.empty();
    boolean never = tenure.relationBefore(head).filter(Relations.HEAD::equals).isPresent();
    if (never && before.isPresent() && !stated.containsKey(person)) {
      return before.get();
    }
    LocalDate day = stay.from().isAfter(tenure.since()) ? stay.from() : tenure.since();
    String told = Optional.ofNullable(stated.get(person)).orElseGet(() -> derived(stay, day));
    Homes.related(state.person(person), told, head, day);
    return told;
  }

  private boolean first(RegistrationRow stay) {
    return stay.covers(tenure.since());
  }

  private String derived(RegistrationRow stay, LocalDate day) {
    PersonState person = state.person(stay.person());
    if (person.marriedTo(head, day)) {
      return "10";
    }
    Optional<String> member = first(stay) ? tenure.relationBefore(person.id()) : Optional.empty();
    Optional<String> former = tenure.relationBefore(head);
    boolean together = member.isPresent() && former.isPresent();
    String ofMember = together ? member.orElseThrow() : stay.relation();
    String ofHead = together ? former.orElseThrow() : relationSince();
    String derived = DerivedRelations.of(ofHead, state.person(head).sex(), ofMember, person.sex());
    return derived.equals("10") ? "97" : derived;
  }

  private String relationSince() {
    return tenure.on(tenure.of(head)).orElseThrow().relation();
  }
}
