package org.tongban.registry.load;

/** A well-formed line of an import (导入行); whether what it names exists is told elsewhere. */
sealed interface Line
    permits PersonLine,
        DwellingLine,
        HouseholdLine,
        VersionLine,
        RegistrationLine,
        MarriageLine,
        KinshipLine,
        EventLine,
        EvidenceLine {

  /** The id in its own file. */
  int id();

  /** What it belongs to: lines of one group are neighbours and are written together. */
  int group();
}
