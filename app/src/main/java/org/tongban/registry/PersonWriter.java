package org.tongban.registry;

import java.nio.ByteBuffer;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongban.guomi.BlindIndex;
import org.tongban.kernel.CitizenNumber;
import org.tongban.kernel.PersonId;

/** Writes persons, their versions, and what finds them (人员入库). */
@Component
class PersonWriter {

  private final PersonRows rows;
  private final BlindIndex index;

  PersonWriter(PersonRows rows, BlindIndex index) {
    this.rows = rows;
    this.index = index;
  }

  /** Identities and every number, new or issued anew. */
  void enter(Plan plan, OffsetDateTime now, Journey journey) {
    journey.insert(
        "INSERT INTO registry.person (id, number, last_recorded) VALUES",
        "(?, ?, ?)",
        List.copyOf(plan.entered.entrySet()),
        entry ->
            Journey.row(
                entry.getKey().value(), rows.sealFirst(entry.getKey(), entry.getValue()), now));
    List<Map.Entry<PersonId, byte[]>> tokens = new ArrayList<>();
    plan.entered.forEach((person, number) -> tokens.addAll(tokens(person, number)));
    plan.reissued.forEach((person, number) -> tokens.addAll(tokens(person, number)));
    journey.insert(
        "INSERT INTO registry.number_token (token, person, key_version) VALUES",
        "(?, ?, ?)",
        tokens,
        token ->
            Journey.row(token.getValue(), token.getKey().value(), keyVersion(token.getValue())));
  }

  void open(Plan plan, OffsetDateTime now, UUID caseId, Journey journey) {
    journey.insert(
        """
        INSERT INTO registry.person_version (id, person, valid, recorded, opened_by, name,
          birth_date, birth_month, sex, ethnicity, birthplace, native_place, education, marriage,
          occupation, alive, number, former_name, religion, blood_type, workplace, other_address,
          military, height)
        VALUES
        """,
        """
        (?, ?, daterange(CAST(? AS date), CAST(? AS date)), tstzrange(?, NULL),
          ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        plan.opened(PersonRow.class),
        row -> version(row, now, caseId));
    journey.each(
        """
        INSERT INTO registry.name_index AS held (person, county, tokens) VALUES (?, ?, ?)
        ON CONFLICT (person, county) DO UPDATE SET tokens = (
          SELECT array_agg(DISTINCT token) FROM unnest(held.tokens || excluded.tokens) token)
        """,
        plan.names,
        entry -> {
          String county = entry.county().digits();
          byte[][] tokens = index.nameTokens(county, entry.name()).toArray(byte[][]::new);
          return Journey.row(entry.person().value(), county, tokens);
        });
  }

  private @Nullable Object[] version(PersonRow row, OffsetDateTime now, UUID caseId) {
    UUID id = row.version();
    Particulars of = row.particulars();
    CitizenNumber reissued = row.reissued();
    return Journey.row(
        id,
        row.person().value(),
        row.from(),
        row.until(),
        now,
        caseId,
        rows.seal(id, "name", of.name()),
        rows.seal(id, "birth_date", of.birthDate().toString()),
        of.birthDate().withDayOfMonth(1),
        of.sex().code(),
        of.ethnicity(),
        rows.seal(id, "birthplace", of.birthplace()),
        rows.seal(id, "native_place", of.nativePlace()),
        of.education(),
        of.marriage(),
        rows.seal(id, "occupation", of.occupation()),
        row.alive(),
        rows.seal(id, "number", reissued == null ? null : reissued.value()),
        rows.seal(id, "former_name", of.formerName()),
        rows.seal(id, "religion", of.religion()),
        rows.seal(id, "blood_type", of.bloodType()),
        rows.seal(id, "workplace", of.workplace()),
        rows.seal(id, "other_address", of.otherAddress()),
        of.military(),
        of.height());
  }

  private List<Map.Entry<PersonId, byte[]>> tokens(PersonId person, CitizenNumber number) {
    return index.exactVersions(Persons.NUMBER_SCOPE, Persons.NUMBER_KIND, number.value()).stream()
        .map(token -> Map.entry(person, token))
        .toList();
  }

  /** The first two bytes of a token. */
  private static int keyVersion(byte[] token) {
    return Short.toUnsignedInt(ByteBuffer.wrap(token).getShort());
  }
}
