package org.tongban.city;

import de.siegmar.fastcsv.writer.CsvWriter;

/** The files about marriages and kin. */
final class TieTables {
  private final World world;
  private final LivedFiles files;

  TieTables(World world, LivedFiles files) {
    this.world = world;
    this.files = files;
  }

  void marriages(CsvWriter csv) {
    csv.writeRecord("id", "one", "other", "from", "until");
    Unions unions = world.unions;
    for (int union = 0; union < unions.size(); union++) {
      csv.writeRecord(
          LivedFiles.id(union),
          LivedFiles.id(unions.one.get(union)),
          LivedFiles.id(unions.other.get(union)),
          files.date(unions.from.get(union)),
          files.date(unions.until.get(union)));
    }
  }

  void kinships(CsvWriter csv) {
    csv.writeRecord("id", "person", "child", "kind", "from", "until");
    Ties ties = world.ties;
    int id = 0;
    for (int tie = 0; tie < ties.size(); tie++) {
      int until = until(tie);
      if (until > ties.from.get(tie)) {
        csv.writeRecord(
            Integer.toString(++id),
            LivedFiles.id(ties.parent.get(tie)),
            LivedFiles.id(ties.child.get(tie)),
            Ties.name(ties.kind.get(tie)),
            files.date(ties.from.get(tie)),
            files.date(until));
      }
    }
  }

  /** A guardianship ends with the majority or death of the ward, or the guardian's death. */
  private int until(int tie) {
    int until = world.ties.until.get(tie);
    return until == Stays.OPEN
        ? until
        : Math.min(
            until, Math.min(death(world.ties.parent.get(tie)), death(world.ties.child.get(tie))));
  }

  private int death(int person) {
    return world.people.isAlive(person)
        ? Stays.OPEN
        : world.versions.from.get(world.versions.last(person));
  }
}
