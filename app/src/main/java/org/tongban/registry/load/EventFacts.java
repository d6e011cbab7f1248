package org.tongban.registry.load;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/** What the files say of events and proofs (事项、凭证核对). */
final class EventFacts {

  private final Verdict verdict;
  private final Lives lives;
  private final Members members;
  private final Set<EvidenceLine> proofs = new HashSet<>();
  private final BitSet proved = new BitSet();
  private final Ints atHome = new Ints();
  private final Ints atHomePersons = new Ints();
  private final Ints atHomeDays = new Ints();
  private final Ints atHomeIds = new Ints();
  private int lastPerson;
  private int lastEvent;

  EventFacts(Verdict verdict, Lives lives, Members members) {
    this.verdict = verdict;
    this.lives = lives;
    this.members = members;
  }

  void check(int number, EventLine event) {
    verdict.events.declareOnce(event.id());
    verdict.know("person", event.person());
    if (event.person() < lastPerson) {
      throw new BadFieldException("person", "the rows are not sorted by person");
    }
    lastPerson = event.person();
    if (event.household() != 0 && !verdict.households.declares(event.household())) {
      throw new BadFieldException("household", "the household is not there");
    }
    if (event.otherPerson() != 0) {
      verdict.know("otherPerson", event.otherPerson());
    }
    if (event.isOfTheLiving()) {
      if (event.effective() > lives.deathOf(event.person())) {
        throw new BadFieldException("effective", "is after the person's death");
      }
      if (event.household() != 0) {
        atHome.add(number);
        atHomePersons.add(event.person());
        atHomeDays.add(event.effective());
        atHomeIds.add(event.id());
      }
    }
  }

  void check(EvidenceLine evidence) {
    int event = evidence.event();
    if (!verdict.events.declares(event)) {
      throw new BadFieldException("event", "the event is not there");
    }
    if (event != lastEvent) {
      if (proved.get(event)) {
        throw new BadFieldException("event", "the rows of the event do not stand together");
      }
      proved.set(event);
      proofs.clear();
      lastEvent = event;
    }
    if (!proofs.add(evidence)) {
      throw new BadFieldException("number", "is said twice of the event");
    }
  }

  /** Who was cancelled or went away has no events at home until registered again. */
  void settle(Survey.Refusals refusals) {
    for (int i = 0; i < atHome.size(); i++) {
      if (members.isAwayOn(atHomePersons.get(i), atHomeDays.get(i))) {
        verdict.events.refuse(atHomeIds.get(i));
        refusals.refuse(
            ImportFile.EVENTS,
            atHome.get(i),
            new BadFieldException("effective", "the person is not registered any more then"));
      }
    }
  }
}
