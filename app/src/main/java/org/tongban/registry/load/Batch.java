package org.tongban.registry.load;

import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import org.postgresql.copy.CopyManager;

/** The rows of one chunk by table (数据块). */
final class Batch {

  /** The tables an import fills, with the columns it fills. */
  enum Table {
    PERSON("id, number, last_recorded"),
    NUMBER_TOKEN("token, person, key_version"),
    NAME_INDEX("person, county, tokens"),
    PERSON_VERSION(
        "id, person, valid, recorded, opened_by, number, name, former_name, birth_date, birth_month,"
            + " sex, ethnicity, birthplace, native_place, education, marriage, occupation,"
            + " workplace, military, height, alive"),
    DWELLING("id, last_recorded"),
    DWELLING_VERSION("id, dwelling, valid, recorded, opened_by, community, address, floor_area"),
    DWELLING_INDEX("dwelling, county, tokens"),
    HOUSEHOLD("id, last_recorded"),
    HOUSEHOLD_VERSION(
        "id, household, valid, recorded, opened_by, number, kind, community, dwelling, address,"
            + " head, head_exception"),
    REGISTRATION("id, person, household, relation, valid, recorded, opened_by"),
    MARRIAGE("id, person, spouse, valid, recorded, opened_by"),
    KINSHIP("id, person, child, kind, person_sex, valid, recorded, opened_by"),
    EVENT(
        "id, kind, variant, change_kind, field, person, household, community, relation, counterpart,"
            + " other_person, operation, operator, legal_basis, effective, recorded, import"),
    EVIDENCE("event, kind, token");

    private final String columns;

    Table(String columns) {
      this.columns = columns;
    }

    String table() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  private final Map<Table, CopyRows> rows = new EnumMap<>(Table.class);

  /** A new row of the table. */
  CopyRows row(Table table) {
    return rows.computeIfAbsent(table, t -> new CopyRows(t.table(), t.columns)).row();
  }

  void send(CopyManager manager) throws SQLException {
    for (CopyRows each : rows.values()) {
      each.send(manager);
    }
  }
}
