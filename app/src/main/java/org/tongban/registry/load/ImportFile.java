package org.tongban.registry.load;

import java.util.List;

/** The files of an import (导入文件), each with the columns of its header and how a line is read. */
enum ImportFile {
  PERSONS(0, "id,number"),
  DWELLINGS(0, "id,from,until,community,address,floorArea"),
  HOUSEHOLD_VERSIONS(
      1, "id,household,from,until,number,kind,community,dwelling,address,head,headException"),
  PERSON_VERSIONS(
      1,
      "id,person,from,until,number,name,formerName,birthDate,sex,ethnicity,birthplace,nativePlace,"
          + "education,marriage,occupation,workplace,military,height,alive"),
  REGISTRATIONS(1, "id,person,household,relation,from,until"),
  MARRIAGES(0, "id,one,other,from,until"),
  KINSHIPS(0, "id,person,child,kind,from,until"),
  EVENTS(
      5,
      "id,kind,variant,changeKind,field,person,household,community,relation,counterpart,"
          + "otherPerson,operation,legalBasis,effective"),
  EVIDENCE(0, "event,kind,number");

  private final int group;
  private final String columns;

  ImportFile(int group, String columns) {
    this.group = group;
    this.columns = columns;
  }

  /** Its name in the folder. */
  String fileName() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + ".csv";
  }

  List<String> columns() {
    return List.of(columns.split(",", -1));
  }

  /**
   * The line in those fields.
   *
   * @throws BadFieldException if one is not what its column holds
   */
  Line read(Fields fields) {
    return switch (this) {
      case PERSONS -> PersonLine.of(fields);
      case DWELLINGS -> DwellingLine.of(fields);
      case HOUSEHOLD_VERSIONS -> HouseholdLine.of(fields);
      case PERSON_VERSIONS -> VersionLine.of(fields);
      case REGISTRATIONS -> RegistrationLine.of(fields);
      case MARRIAGES -> MarriageLine.of(fields);
      case KINSHIPS -> KinshipLine.of(fields);
      case EVENTS -> EventLine.of(fields);
      case EVIDENCE -> EvidenceLine.of(fields);
    };
  }

  /** What a malformed line belongs to, or 0 if that cannot be told. */
  int groupIn(List<String> values) {
    try {
      int id = group < values.size() ? Integer.parseInt(values.get(group)) : 0;
      return id > 0 && id <= Fields.MOST ? id : 0;
    } catch (NumberFormatException _) {
      return 0;
    }
  }
}
