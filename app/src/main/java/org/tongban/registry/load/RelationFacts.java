package org.tongban.registry.load;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What the files say of relations and events (关系核对). */
final class RelationFacts {

  private static final String OVERLAPS = "overlaps another of the same person";

  private final Verdict verdict;
  private final PersonFacts persons;
  private final Overlaps marriages = new Overlaps();
  private final Ints marriageIds = new Ints();
  private final BitSet birthParents = new BitSet();
  private final Map<Tie, Integer> ties = new HashMap<>();
  private final Set<EvidenceLine> proofs = new HashSet<>();
  private int lastPerson;
  private int lastEvent;

  RelationFacts(Verdict verdict, PersonFacts persons) {
    this.verdict = verdict;
    this.persons = persons;
  }

  /** What may hold once at a time. */
  private record Tie(int person, int child, String kind) {}

  void check(int number, MarriageLine marriage) {
    unique(verdict.marriages, marriage.id());
    known("one", marriage.one());
    known("other", marriage.other());
    marriages.add(marriage.one(), marriage.span(), number);
    marriages.add(marriage.other(), marriage.span(), number);
    marriageIds.set(number, marriage.id());
  }

  void check(int number, KinshipLine kinship) {
    unique(verdict.kinships, kinship.id());
    known("person", kinship.person());
    known("child", kinship.child());
    if (!kinship.kind().equals("BIRTH")) {
      Integer until =
          ties.put(
              new Tie(kinship.person(), kinship.child(), kinship.kind()), kinship.span().until());
      if (until != null && until > kinship.span().from()) {
        throw new BadFieldException("from", "overlaps the same relation");
      }
      return;
    }
    if (persons.birthOf(kinship.person()) >= persons.birthOf(kinship.child())) {
      throw new BadFieldException("person", "is not older than the child");
    }
    int parent = 4 * kinship.child() + persons.sexOf(kinship.person());
    if (persons.sexOf(kinship.person()) < 4 && birthParents.get(parent)) {
      throw new BadFieldException("child", "has such a parent already");
    }
    birthParents.set(parent);
  }

  void check(EventLine event) {
    unique(verdict.events, event.id());
    known("person", event.person());
    if (event.person() < lastPerson) {
      throw new BadFieldException("person", "the rows are not sorted by person");
    }
    lastPerson = event.person();
    if (event.household() != 0 && !verdict.households.declares(event.household())) {
      throw new BadFieldException("household", "the household is not there");
    }
    if (event.otherPerson() != 0) {
      known("otherPerson", event.otherPerson());
    }
  }

  void check(EvidenceLine evidence) {
    if (!verdict.events.declares(evidence.event())) {
      throw new BadFieldException("event", "the event is not there");
    }
    if (evidence.event() != lastEvent) {
      proofs.clear();
      lastEvent = evidence.event();
    }
    if (!proofs.add(evidence)) {
      throw new BadFieldException("number", "is said twice of the event");
    }
  }

  void settle(Survey.Refusals refusals) {
    marriages.each((line, person) -> {
      verdict.marriages.refuse(marriageIds.get(line));
      refusals.refuse(ImportFile.MARRIAGES, line, new BadFieldException("from", OVERLAPS));
    });
  }

  private void known(String field, int person) {
    if (!verdict.persons.declares(person)) {
      throw new BadFieldException(field, "the person is not there");
    }
  }

  private static void unique(Entities entities, int id) {
    if (!entities.declare(id)) {
      throw new BadFieldException("id", "is used twice");
    }
  }
}
