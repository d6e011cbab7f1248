package org.tongban.city;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.util.Arrays;
import java.util.List;

/** The files about events, their proofs, and the labels of planted frauds. */
final class EventTables {
  private final World world;
  private final LivedFiles files;
  private final int[] ids;

  EventTables(World world, LivedFiles files) {
    this.world = world;
    this.files = files;
    ids = new int[world.chronicle.size()];
  }

  void events(CsvWriter csv) {
    csv.writeRecord(
        "id",
        "kind",
        "variant",
        "changeKind",
        "field",
        "person",
        "household",
        "community",
        "relation",
        "counterpart",
        "otherPerson",
        "operation",
        "legalBasis",
        "effective");
    int id = 0;
    for (int person = 0; person < world.people.size(); person++) {
      int event = world.chronicle.first(person);
      while (event != People.NOBODY) {
        ids[event] = ++id;
        event(csv, event);
        event = world.chronicle.next.get(event);
      }
    }
  }

  void evidence(CsvWriter csv) {
    csv.writeRecord("event", "kind", "number");
    List<Chronicle.Proof> proofs = world.chronicle.proofs;
    for (int i : byEvent(proofs.stream().mapToInt(Chronicle.Proof::event).toArray())) {
      Chronicle.Proof proof = proofs.get(i);
      csv.writeRecord(Integer.toString(ids[proof.event()]), proof.kind(), proof.number());
    }
  }

  void frauds(CsvWriter csv) {
    csv.writeRecord("fraud", "kind", "event", "person");
    int id = 0;
    for (Plot plot : world.chronicle.frauds()) {
      id++;
      for (int event : plot.events()) {
        csv.writeRecord(
            Integer.toString(id),
            plot.kind().name(),
            Integer.toString(ids[event]),
            LivedFiles.id(world.chronicle.person.get(event)));
      }
    }
  }

  /** Returns the positions of {@code events} in the order of the events' ids. */
  private int[] byEvent(int[] events) {
    long[] keys = new long[events.length];
    for (int i = 0; i < events.length; i++) {
      keys[i] = (long) ids[events[i]] << 32 | i;
    }
    Arrays.sort(keys);
    return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
  }

  private void event(CsvWriter csv, int event) {
    Chronicle chronicle = world.chronicle;
    EventKind kind = chronicle.kind.get(event);
    csv.writeRecord(
        Integer.toString(ids[event]),
        kind.name(),
        chronicle.variant.get(event).code(),
        chronicle.changeKind.get(event),
        chronicle.field.get(event),
        LivedFiles.id(chronicle.person.get(event)),
        LivedFiles.id(chronicle.home.get(event)),
        world.places.code(chronicle.place.get(event)),
        Births.code(chronicle.relation.get(event)),
        world.places.code(chronicle.counterpart.get(event)),
        LivedFiles.id(chronicle.other.get(event)),
        Integer.toString(chronicle.operation.get(event)),
        kind.legalBasis(),
        files.date(chronicle.effective.get(event)));
  }
}
