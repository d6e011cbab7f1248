package org.tongban.casework.web;

import java.util.List;

/**
 * A bundle and its parts in words (一件事办理情况).
 *
 * @param item name of the bundle
 * @param number of its case
 * @param href its case; empty on its own page
 * @param summed how many parts stand how
 */
public record BundleView(
    String item, String number, String href, String summed, List<BundleRow> rows) {

  /** Copies the list. */
  public BundleView {
    rows = List.copyOf(rows);
  }
}
