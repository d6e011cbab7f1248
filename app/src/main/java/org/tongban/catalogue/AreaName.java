package org.tongban.catalogue;

import org.tongban.kernel.RegionCode;

/** A region that entries are of, as the files name it (目录区划). */
public record AreaName(RegionCode region, String name, int entries) {}
