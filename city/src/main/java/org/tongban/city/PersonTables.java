package org.tongban.city;

import de.siegmar.fastcsv.writer.CsvWriter;

/** The files about persons: numbers, versions of particulars, registrations. */
final class PersonTables {
  private final World world;
  private final LivedFiles files;

  PersonTables(World world, LivedFiles files) {
    this.world = world;
    this.files = files;
  }

  void persons(CsvWriter csv) {
    csv.writeRecord("id", "number");
    for (int person = 0; person < world.people.size(); person++) {
      csv.writeRecord(LivedFiles.id(person), world.people.number(person));
    }
  }

  void versions(CsvWriter csv) {
    csv.writeRecord(
        "id",
        "person",
        "from",
        "until",
        "number",
        "name",
        "formerName",
        "birthDate",
        "sex",
        "ethnicity",
        "birthplace",
        "nativePlace",
        "education",
        "marriage",
        "occupation",
        "workplace",
        "military",
        "height",
        "alive");
    int id = 0;
    for (int person = 0; person < world.people.size(); person++) {
      int version = world.versions.first(person);
      while (version != People.NOBODY) {
        version(csv, ++id, person, version);
        version = world.versions.next.get(version);
      }
    }
  }

  void registrations(CsvWriter csv) {
    csv.writeRecord("id", "person", "household", "relation", "from", "until");
    Stays stays = world.stays;
    int id = 0;
    for (int person = 0; person < world.people.size(); person++) {
      for (int stay = stays.first(person); stay != People.NOBODY; stay = stays.next.get(stay)) {
        csv.writeRecord(
            Integer.toString(++id),
            LivedFiles.id(person),
            LivedFiles.id(stays.home.get(stay)),
            Births.code(stays.relation.get(stay)),
            files.date(stays.from.get(stay)),
            files.date(stays.until.get(stay)));
      }
    }
  }

  private void version(CsvWriter csv, int id, int person, int version) {
    People people = world.people;
    Versions versions = world.versions;
    int next = versions.next.get(version);
    String name = versions.name.get(version);
    int height = versions.height.get(version);
    csv.writeRecord(
        Integer.toString(id),
        LivedFiles.id(person),
        files.date(versions.from.get(version)),
        next < 0 ? "" : files.date(versions.from.get(next)),
        versions.number.get(version),
        name.isEmpty() ? people.surname.get(person) + people.given.get(person) : name,
        versions.formerName.get(version),
        files.date(people.birth.get(person)),
        people.isMale(person) ? "1" : "2",
        Births.code(people.ethnicity.get(person)),
        people.birthplace.get(person),
        people.nativePlace.get(person),
        Integer.toString(versions.education.get(version)),
        Integer.toString(versions.marriage.get(version)),
        versions.occupation.get(version),
        versions.workplace.get(version),
        versions.military.get(version),
        height == 0 ? "" : Integer.toString(height),
        versions.alive.get(version) == 1 ? "true" : "false");
  }
}
