package org.tongban.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongban.kernel.CitizenNumber;
import org.tongban.kernel.PersonId;

/** Seals and opens the versions of persons (人员版本), every field bound to its row. */
@Component
class PersonRows {

  static final List<String> SEALED =
      List.of(
          "number",
          "name",
          "former_name",
          "birth_date",
          "birthplace",
          "native_place",
          "occupation",
          "religion",
          "blood_type",
          "workplace",
          "other_address");

  private static final String TABLE = "person_version";

  private final SealedFields sealed;

  PersonRows(SealedFields sealed) {
    this.sealed = sealed;
  }

  CitizenNumber firstNumber(PersonId person, byte[] number) {
    return new CitizenNumber(sealed.open("person", "number", person.value(), number));
  }

  byte[] sealFirst(PersonId person, CitizenNumber number) {
    return sealed.seal("person", "number", person.value(), number.value());
  }

  byte @Nullable [] seal(UUID version, String column, @Nullable String value) {
    return value == null ? null : sealed.seal(TABLE, column, version, value);
  }

  /** The version in this row of the result, opened when it is asked for. */
  Supplier<PersonRow> sealed(ResultSet row) throws SQLException {
    UUID version = row.getObject("id", UUID.class);
    PersonId person = new PersonId(row.getObject("person", UUID.class));
    Map<String, byte[]> bytes = new HashMap<>();
    for (String column : SEALED) {
      byte @Nullable [] value = row.getBytes(column);
      if (value != null) {
        bytes.put(column, value);
      }
    }
    Sex sex = Sex.of(row.getInt("sex"));
    String ethnicity = row.getString("ethnicity");
    String education = row.getString("education");
    String marriage = row.getString("marriage");
    @Nullable String military = row.getString("military");
    @Nullable Integer height = row.getObject("height", Integer.class);
    boolean alive = row.getBoolean("alive");
    LocalDate since = row.getObject("since", LocalDate.class);
    @Nullable LocalDate until = row.getObject("until", LocalDate.class);
    return () -> {
      Opener of = new Opener(version, bytes);
      @Nullable String number = of.maybe("number");
      Particulars particulars =
          new Particulars(
              of.text("name"),
              of.maybe("former_name"),
              sex,
              LocalDate.parse(of.text("birth_date")),
              ethnicity,
              of.text("birthplace"),
              of.text("native_place"),
              education,
              marriage,
              of.text("occupation"),
              of.maybe("religion"),
              of.maybe("blood_type"),
              of.maybe("workplace"),
              of.maybe("other_address"),
              military,
              height);
      return new PersonRow(
          version,
          person,
          number == null ? null : new CitizenNumber(number),
          particulars,
          alive,
          since,
          until);
    };
  }

  /** Opens the fields of one version. */
  private final class Opener {
    private final UUID version;
    private final Map<String, byte[]> bytes;

    Opener(UUID version, Map<String, byte[]> bytes) {
      this.version = version;
      this.bytes = bytes;
    }

    @Nullable String maybe(String column) {
      byte[] value = bytes.get(column);
      return value == null ? null : sealed.open(TABLE, column, version, value);
    }

    String text(String column) {
      String value = maybe(column);
      return value == null ? "" : value;
    }
  }
}
