package org.tongban.identity;

import org.tongban.kernel.PersonId;
import org.tongban.kernel.RegionCode;

/**
 * A resident's account to open (新居民账号), tied to a person of the register; prints its person only.
 */
public record NewResident(
    PersonId person, String phone, String name, RegionCode jurisdiction, boolean demonstration) {

  @Override
  public String toString() {
    return "new resident account of person " + person;
  }
}
