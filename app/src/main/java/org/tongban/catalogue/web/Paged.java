package org.tongban.catalogue.web;

import org.tongban.catalogue.EntryAsk;
import org.tongban.catalogue.Found;
import org.tongban.catalogue.ServiceCatalogue;
import org.tongban.ui.PageNumber;

/** The page of a search that was asked for, or the nearest there is (检索分页). */
record Paged(Found found, PageNumber at) {

  static Paged of(ServiceCatalogue catalogue, EntryAsk ask, int number, int size) {
    int farthest = Integer.MAX_VALUE - size;
    int before = PageNumber.of(number, farthest, size).before();
    Found found = catalogue.find(ask, before, size);
    PageNumber at = PageNumber.of(number, found.count(), size);
    return at.before() == before
        ? new Paged(found, at)
        : new Paged(catalogue.find(ask, at.before(), size), at);
  }
}
