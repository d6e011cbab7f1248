package org.tongban.registry.load;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongban.guomi.BlindIndex;
import org.tongban.guomi.FieldCipher;
import org.tongban.registry.load.Batch.Table;
import org.tongban.registry.load.Ids.Kind;

/** Makes the rows of households, dwellings and registrations (户、住所、登记行). */
final class HouseholdRows {

  private static final int COUNTY = 6;

  private final FieldCipher cipher;
  private final BlindIndex index;
  private final Run run;
  private final Ids ids;

  HouseholdRows(FieldCipher cipher, BlindIndex index, Run run) {
    this.cipher = cipher;
    this.index = index;
    this.run = run;
    this.ids = run.ids();
  }

  void add(DwellingLine line, Batch batch) {
    UUID dwelling = ids.of(Kind.DWELLING, line.id());
    UUID version = ids.of(Kind.DWELLING_VERSION, line.id());
    String county = line.community().substring(0, COUNTY);
    batch.row(Table.DWELLING).uuid(dwelling).time(run.lastRecorded());
    batch
        .row(Table.DWELLING_VERSION)
        .uuid(version)
        .uuid(dwelling)
        .days(line.span())
        .since(run.recorded())
        .uuid(run.id())
        .text(line.community())
        .bytes(new Seals(cipher, "dwelling_version", version).seal("address", line.address()))
        .smallOrNothing(line.floorArea());
    batch
        .row(Table.DWELLING_INDEX)
        .uuid(dwelling)
        .text(county)
        .several(index.addressTokens(county, line.address()));
  }

  /** All versions of one household together. */
  void add(List<HouseholdLine> versions, Batch batch) {
    UUID household = ids.of(Kind.HOUSEHOLD, versions.getFirst().household());
    batch.row(Table.HOUSEHOLD).uuid(household).time(run.lastRecorded());
    for (HouseholdLine line : versions) {
      UUID version = ids.of(Kind.HOUSEHOLD_VERSION, line.id());
      batch
          .row(Table.HOUSEHOLD_VERSION)
          .uuid(version)
          .uuid(household)
          .days(line.span())
          .since(run.recorded())
          .uuid(run.id())
          .text(line.number())
          .text(line.kind())
          .text(line.community())
          .uuid(dwelling(line.dwelling()))
          .bytes(new Seals(cipher, "household_version", version).seal("address", line.address()))
          .uuid(ids.of(Kind.PERSON, line.head()))
          .text(line.headException());
    }
  }

  void add(RegistrationLine line, Batch batch) {
    batch
        .row(Table.REGISTRATION)
        .uuid(ids.of(Kind.REGISTRATION, line.id()))
        .uuid(ids.of(Kind.PERSON, line.person()))
        .uuid(ids.of(Kind.HOUSEHOLD, line.household()))
        .text(line.relation())
        .days(line.span())
        .since(run.recorded())
        .uuid(run.id());
  }

  private @Nullable UUID dwelling(int id) {
    return id == 0 ? null : ids.of(Kind.DWELLING, id);
  }
}
