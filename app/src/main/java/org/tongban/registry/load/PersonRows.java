package org.tongban.registry.load;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.tongban.guomi.BlindIndex;
import org.tongban.guomi.FieldCipher;
import org.tongban.registry.load.Batch.Table;
import org.tongban.registry.load.Ids.Kind;

/** Makes the rows of persons (人员行): sealed particulars, number and name tokens. */
final class PersonRows {

  private final FieldCipher cipher;
  private final BlindIndex index;
  private final HouseholdFacts households;
  private final Run run;
  private final Ids ids;

  PersonRows(FieldCipher cipher, BlindIndex index, HouseholdFacts households, Run run) {
    this.cipher = cipher;
    this.index = index;
    this.households = households;
    this.run = run;
    this.ids = run.ids();
  }

  void add(PersonLine line, Batch batch) {
    UUID id = ids.of(Kind.PERSON, line.id());
    batch
        .row(Table.PERSON)
        .uuid(id)
        .bytes(new Seals(cipher, "person", id).seal("number", line.number()))
        .time(run.lastRecorded());
    addNumber(line.number(), id, batch);
  }

  /** All versions of one person together, so that every name they ever had finds them. */
  void add(List<VersionLine> versions, Batch batch) {
    int person = versions.getFirst().person();
    UUID id = ids.of(Kind.PERSON, person);
    Set<String> names = new LinkedHashSet<>();
    Set<String> reissued = new LinkedHashSet<>();
    for (VersionLine version : versions) {
      add(version, id, batch);
      names.add(version.name());
      if (version.formerName() != null) {
        names.add(version.formerName());
      }
      if (version.number() != null) {
        reissued.add(version.number());
      }
    }
    reissued.forEach(number -> addNumber(number, id, batch));
    for (String county : households.countiesOf(person)) {
      var tokens = new TreeSet<byte[]>(Arrays::compareUnsigned);
      names.forEach(name -> tokens.addAll(index.nameTokens(county, name)));
      batch.row(Table.NAME_INDEX).uuid(id).text(county).several(List.copyOf(tokens));
    }
  }

  private void add(VersionLine line, UUID person, Batch batch) {
    UUID id = ids.of(Kind.PERSON_VERSION, line.id());
    LocalDate born = LocalDate.ofEpochDay(line.birthDate());
    Seals seals = new Seals(cipher, "person_version", id);
    batch
        .row(Table.PERSON_VERSION)
        .uuid(id)
        .uuid(person)
        .days(line.span())
        .since(run.recorded())
        .uuid(run.id())
        .bytes(seals.optional("number", line.number()))
        .bytes(seals.seal("name", line.name()))
        .bytes(seals.optional("former_name", line.formerName()))
        .bytes(seals.seal("birth_date", born.toString()))
        .day((int) born.withDayOfMonth(1).toEpochDay())
        .small(line.sex())
        .text(line.ethnicity())
        .bytes(seals.seal("birthplace", line.birthplace()))
        .bytes(seals.seal("native_place", line.nativePlace()))
        .text(line.education())
        .text(line.marriage())
        .bytes(seals.seal("occupation", line.occupation()))
        .bytes(seals.optional("workplace", line.workplace()))
        .text(line.military())
        .smallOrNothing(line.height())
        .truth(line.alive());
  }

  private void addNumber(String number, UUID person, Batch batch) {
    for (byte[] token : index.exactVersions("national", "number", number)) {
      batch
          .row(Table.NUMBER_TOKEN)
          .bytes(token)
          .uuid(person)
          .number(Short.toUnsignedInt(ByteBuffer.wrap(token).getShort()));
    }
  }
}
