package org.tongban.catalogue.web;

import org.tongban.kernel.RegionCode;
import org.tongban.ui.Page;

/** Names of regions (区划名称): as the file has it, otherwise as the code lists do. */
final class Areas {

  private Areas() {}

  static String name(String digits, String given, Page page) {
    if (!given.isEmpty() || digits.isEmpty()) {
      return given;
    }
    return page.region(new RegionCode(digits));
  }
}
