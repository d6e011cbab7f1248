package org.tongban.registry.suspicion.web;

import java.util.List;
import org.tongban.kernel.PersonId;
import org.tongban.registry.suspicion.Flag;
import org.tongban.ui.Page;

/** A flag in full: every line of the explanation, whom it is about, and what was decided. */
public record FlagDetail(
    FlagLine line,
    String state,
    String about,
    List<String> facts,
    List<String> persons,
    int events,
    List<String> decisions) {

  /** Copies the lists. */
  public FlagDetail {
    facts = List.copyOf(facts);
    persons = List.copyOf(persons);
    decisions = List.copyOf(decisions);
  }

  static FlagDetail of(Flag flag, Page page) {
    return new FlagDetail(
        FlagLine.of(flag, page),
        flag.state().name(),
        page.t("suspicion.about." + flag.kind()),
        flag.facts().stream().map(fact -> FlagLine.fact(flag, fact, page)).toList(),
        flag.persons().stream().map(PersonId::toString).toList(),
        flag.events().size(),
        flag.decisions().stream()
            .map(decision ->
                page.t(
                    "suspicion.decision",
                    page.exactly(decision.at()),
                    page.t("suspicion.state." + decision.state()),
                    decision.reason()))
            .toList());
  }
}
